import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from './ask.ts';
import { send } from './send.ts';

vi.mock('./send.ts', () => ({ send: vi.fn() }));

const REF = { pack: 'https://x.example/p.json', entry: 'neighbour-day' };
const never = () => new Promise<never>(() => {});

describe('a question', () => {
  beforeEach(() => {
    vi.mocked(send).mockReset();
    vi.useFakeTimers();
  });

  it('is asked again when the background slept over it and no answer comes', async () => {
    vi.mocked(send).mockImplementationOnce(never).mockResolvedValueOnce(null);
    const answer = ask('getEntry', REF);
    await vi.advanceTimersByTimeAsync(2_500);
    expect(await answer).toBeNull();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('is asked again when it failed', async () => {
    vi.mocked(send).mockRejectedValueOnce(new Error('gone')).mockResolvedValueOnce(null);
    expect(await ask('registerCard', { nonce: 'n' })).toBeNull();
  });

  it('fails in the end, saying what was not answered', async () => {
    vi.mocked(send).mockImplementation(never);
    const answer = ask('getEntry', REF).catch((error: unknown) => String(error));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await answer).toContain('getEntry: no answer within 2500 ms');
    expect(send).toHaveBeenCalledTimes(4);
  });
});
