/**
 * The one request that this extension sends: a GET of a pack's address, the same for every reader but for the two
 * headers that let the server say "not modified". Whatever the server does, the answer is a value.
 *
 * Redirects are asked for as `manual` and refused. `error` refuses too, but says no more than that the network failed,
 * and the reader of a pack that moved should be told that it moved.
 */
import { parsePackAddress } from '../../../core/library/pack-address.ts';
import { readRetryAfter } from '../../../core/library/schedule.ts';
import type { FetchFailure } from '../../../core/library/update-failure.ts';
import { PACK_LIMITS } from '../../../core/pack/pack.ts';
import { readBody } from './read-body.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface FetchOptions {
  readonly fetch: Fetch;
  /** Of the revision that we have; left out, the whole is sent. */
  readonly validators?: { readonly etag?: string; readonly lastModified?: string };
  /** ms since 1970. */
  readonly now: () => number;
  /** ms for headers and body together. */
  readonly timeLimit?: number;
}

export type FetchedPack =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'fetched';
      readonly text: string;
      /** After decompression. */
      readonly bytes: number;
      readonly etag?: string;
      readonly lastModified?: string;
    }
  | {
      readonly kind: 'failed';
      readonly failure: FetchFailure;
      /** ms, as the server asked for. */
      readonly retryAfter?: number;
    };

const TIME_LIMIT = 15_000; // ms: two megabytes over a poor mobile line
const MAX_VALIDATOR = 512; // UTF-16 units: an ETag is a few dozen; one that is long names the reader, not the pack

/** Our own words, not the browser's: its `Accept-Language` would tell the reader's languages. */
const HEADERS = {
  accept: 'application/commentary-pack+json, application/json;q=0.9, */*;q=0.1',
  'accept-language': '*',
};

export async function fetchPack(url: string, options: FetchOptions): Promise<FetchedPack> {
  const address = parsePackAddress(url);
  if (!address.ok) return fail({ reason: 'address', rule: address.rule });
  const { timeLimit = TIME_LIMIT, validators = {} } = options;
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort('timed-out'), timeLimit);
  try {
    const response = await options.fetch(address.url, {
      headers: { ...HEADERS, ...conditions(validators) },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
    });
    return await readAnswer(response, { conditional: hasAny(validators), now: options.now });
  } catch {
    return fail({ reason: stop.signal.reason === 'timed-out' ? 'timed-out' : 'unreachable' });
  } finally {
    clearTimeout(timer);
    stop.abort('done'); // drops what is still on its way
  }
}

async function readAnswer(
  response: Response,
  { conditional, now }: { conditional: boolean; now: () => number },
): Promise<FetchedPack> {
  const { status, headers } = response;
  if (status === 304 && conditional) return { kind: 'unchanged' };
  // A browser hides where a redirect leads (`opaqueredirect`); Node shows it.
  if (response.type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status)) {
    return fail({ reason: 'redirected' });
  }
  if (status !== 200) {
    const retryAfter = readRetryAfter(headers.get('retry-after'), now());
    return fail({ reason: 'status', status }, retryAfter);
  }
  const type = (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (isOtherThanText(type)) return fail({ reason: 'wrong-type', type: type.slice(0, 80) });
  if (Number(headers.get('content-length')) > PACK_LIMITS.bytes)
    return fail({ reason: 'too-large' });
  const body = await readBody(response, PACK_LIMITS.bytes);
  if (!body.ok) return fail({ reason: body.reason });
  const etag = readValidator(headers.get('etag'));
  const lastModified = readValidator(headers.get('last-modified'));
  return {
    kind: 'fetched',
    text: body.text,
    bytes: body.bytes,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

/** Plain hosts send JSON as text, as bytes, or without a type; what calls itself a page or a picture is none. */
function isOtherThanText(type: string): boolean {
  return /^(?:text\/html|application\/xhtml\+xml|image\/.*|audio\/.*|video\/.*|font\/.*)$/.test(
    type,
  );
}

function conditions({ etag, lastModified }: NonNullable<FetchOptions['validators']>) {
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

function hasAny({ etag, lastModified }: NonNullable<FetchOptions['validators']>): boolean {
  return etag !== undefined || lastModified !== undefined;
}

/** Undefined for a header that is not there, or that we do not send back. */
function readValidator(value: string | null): string | undefined {
  return value === null || value === '' || value.length > MAX_VALIDATOR ? undefined : value;
}

function fail(failure: FetchFailure, retryAfter?: number): FetchedPack {
  return { kind: 'failed', failure, ...(retryAfter === undefined ? {} : { retryAfter }) };
}
