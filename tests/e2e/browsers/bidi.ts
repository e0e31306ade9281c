/**
 * A WebDriver BiDi connection: commands out, answers and events in. Firefox speaks it by itself, so no driver is needed.
 * @see https://w3c.github.io/webdriver-bidi/
 */
const ANSWER_LIMIT = 30_000; // ms: far beyond any command of ours; past it the browser hangs

export interface Bidi {
  readonly send: (method: string, params: Readonly<Record<string, unknown>>) => Promise<Answer>;
  readonly close: () => void;
}

/** The `result` of a command. Its parts are read by `field` and `text`, which say what is missing. */
export type Answer = Readonly<Record<string, unknown>>;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, Waiting>();
  let last = 0;

  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`no connection to ${url}`)), {
      once: true,
    });
  });
  socket.addEventListener('message', ({ data }) => {
    const message: unknown = JSON.parse(String(data));
    if (!isRecord(message) || typeof message.id !== 'number') return;
    const command = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'error') {
      command?.reject(new Error(`${String(message.error)}: ${String(message.message)}`));
    } else {
      command?.resolve(isRecord(message.result) ? message.result : {});
    }
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection'));
    waiting.clear();
  });

  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) {
          reject(new Error(`${method}: the connection is closed`));
          return;
        }
        const id = ++last;
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`${method} got no answer within ${ANSWER_LIMIT / 1000} s`));
        }, ANSWER_LIMIT);
        waiting.set(id, {
          resolve: (answer) => {
            clearTimeout(timer);
            resolve(answer);
          },
          reject: (error) => {
            clearTimeout(timer);
            reject(error);
          },
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.close(),
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function text(answer: Answer, key: string): string {
  const value = answer[key];
  if (typeof value !== 'string') throw new Error(`no ${key} in ${JSON.stringify(answer)}`);
  return value;
}

export function list(answer: Answer, key: string): readonly Answer[] {
  const value = answer[key];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
