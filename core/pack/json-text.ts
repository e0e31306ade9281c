/**
 * A look at JSON text before it is parsed, in one loop without recursion: how deep it nests, and whether an object
 * names a key twice (`JSON.parse` would keep the last in silence, another reader the first).
 * It judges nothing else: what is not JSON is left for `JSON.parse` to refuse.
 */
import { joinPointer, type PackIssue } from './pack-issue.ts';

interface Level {
  readonly isObject: boolean;
  /** The key or the index that the next value stands under. */
  at: string | number;
  /** Keys seen; made when one comes. */
  keys: Set<string> | undefined;
}

export function findUnsafeJson(text: string, maxDepth: number): PackIssue | undefined {
  const levels: Level[] = [];
  let expectsKey = false;
  for (let index = 0; index < text.length; index++) {
    const level = levels.at(-1);
    const sign = text[index];
    if (sign === '{' || sign === '[') {
      if (levels.length === maxDepth) {
        return { pointer: pointTo(levels), rule: `is nested more than ${maxDepth} levels deep` };
      }
      expectsKey = sign === '{';
      levels.push({ isObject: expectsKey, at: expectsKey ? '' : 0, keys: undefined });
    } else if (sign === '}' || sign === ']') {
      levels.pop();
      expectsKey = false;
    } else if (sign === ',') {
      expectsKey = level?.isObject === true;
      if (typeof level?.at === 'number') level.at++;
    } else if (sign === '"') {
      const end = findStringEnd(text, index);
      if (expectsKey && level !== undefined) {
        const key = unquote(text.slice(index, end));
        level.keys ??= new Set();
        if (level.keys.has(key)) {
          return { pointer: pointTo(levels.slice(0, -1)), rule: `names the key "${key}" twice` };
        }
        level.keys.add(key);
        level.at = key;
        expectsKey = false;
      }
      index = end - 1;
    }
  }
  return undefined;
}

/** To the value that the last of these levels is at. */
function pointTo(levels: readonly Level[]): string {
  return levels.reduce((pointer, { at }) => joinPointer(pointer, at), '');
}

/** The index after the closing quote, or the text's length where there is none. */
function findStringEnd(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text[index] !== '"') index += text[index] === '\\' ? 2 : 1;
  return Math.min(index + 1, text.length);
}

/** The string that a token stands for; a token that is not valid is kept, for `JSON.parse` will refuse the whole. */
function unquote(token: string): string {
  if (!token.includes('\\')) return token.slice(1, -1);
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}
