/**
 * The body of an answer as text, read piece by piece and counted as it comes: after decompression, so that a small
 * answer that unpacks to gigabytes is noticed at the limit and not in memory. JSON is UTF-8 whatever a server calls it.
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-8.1
 */
export type ReadBody =
  | { readonly ok: true; readonly text: string; readonly bytes: number }
  | { readonly ok: false; readonly reason: 'too-large' | 'not-utf-8' };

/** Rejects where the connection breaks, where it cannot be unpacked, and where the request's signal says so. */
export async function readBody(response: Response, most: number): Promise<ReadBody> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > most) return { ok: false, reason: 'too-large' };
    const text = decode(decoder, piece);
    if (text === undefined) return { ok: false, reason: 'not-utf-8' };
    parts.push(text);
  }
  const rest = decode(decoder);
  if (rest === undefined) return { ok: false, reason: 'not-utf-8' };
  return { ok: true, text: parts.join('') + rest, bytes };
}

/** Without a piece: the end. Undefined where the bytes are not UTF-8. */
function decode(decoder: TextDecoder, piece?: Uint8Array): string | undefined {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
