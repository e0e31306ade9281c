/** Checks one message against the table: a value that says what may be handled, or the words of a refusal. */
import * as v from 'valibot';
import type { Identity } from './identify-sender.ts';
import type { Payload, RequestName } from './protocol.ts';
import { MAX_MESSAGE_LENGTH, REQUESTS } from './requests.ts';

export type Checked =
  | { readonly ok: true; readonly request: CheckedRequest }
  | { readonly ok: false; readonly error: string };

export type CheckedRequest = {
  [K in RequestName]: { readonly name: K; readonly payload: Payload<K> };
}[RequestName];

/** `undefined`: not addressed to the background at all. */
export function checkRequest(message: unknown, identity: Identity): Checked | undefined {
  if (!isAddressed(message)) return undefined;
  const { to } = message;
  if (!Object.hasOwn(REQUESTS, to)) return refuse(`unknown message "${to.slice(0, 40)}"`);
  const name = to as RequestName;
  const row = REQUESTS[name];
  if (identity.kind === 'stranger' || !row.from.includes(identity.kind)) {
    return refuse(`${name} is not for ${identity.kind}`);
  }
  if (row.writes && !identity.mayWrite) return refuse(`${name} is not for a sandboxed page`);
  const limit = row.limit ?? MAX_MESSAGE_LENGTH;
  if (!(lengthOf(message.payload) <= limit)) return refuse(`${name} is too large`);
  const parsed = v.safeParse(row.payload, message.payload);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return refuse(`${name}: ${v.getDotPath(issue) ?? 'payload'}: ${issue.message}`);
  }
  return { ok: true, request: { name, payload: parsed.output } as CheckedRequest };
}

/** UTF-16 units as JSON; not a number for what JSON cannot hold, as a cycle or a bigint. */
function lengthOf(payload: unknown): number {
  try {
    return JSON.stringify(payload ?? null).length;
  } catch {
    return Number.NaN;
  }
}

function isAddressed(message: unknown): message is { to: string; payload?: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'to' in message &&
    typeof message.to === 'string'
  );
}

function refuse(error: string): Checked {
  return { ok: false, error };
}
