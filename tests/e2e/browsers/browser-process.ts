/** A browser as a child process, in the group of whoever tests: what ends the test run ends the browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const START_LIMIT = 60_000; // ms: a cold start on a busy machine takes five seconds
const EXIT_LIMIT = 10_000; // ms

export interface BrowserProcess {
  /** The first capture of the pattern that it was started with. */
  readonly announced: string;
  readonly ended: () => Promise<void>;
  /** Waits a while for its end, then ends it by force. */
  readonly end: () => Promise<void>;
  readonly kill: () => void;
}

/** Starts a program and waits until it prints, on stderr, a line that matches. */
export async function startBrowserProcess(
  program: string,
  args: readonly string[],
  announcement: RegExp,
): Promise<BrowserProcess> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = () => void child.kill('SIGKILL'); // its own helpers end when they lose it
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));

  let said = '';
  const announced = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      kill();
      reject(new Error(`${program} was not ready within ${START_LIMIT / 1000} s:\n${tail(said)}`));
    }, START_LIMIT);
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`${program} ended with code ${code}:\n${tail(said)}`)),
    );
    child.stderr?.setEncoding('utf8');
    child.stderr?.on('data', (chunk: string) => {
      if (said.length < 100_000) said += chunk;
      const found = announcement.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
  });

  const ended = async () => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  return {
    announced,
    kill,
    ended,
    end: async () => {
      const timer = setTimeout(kill, EXIT_LIMIT);
      await ended();
      clearTimeout(timer);
    },
  };
}

function tail(output: string): string {
  return output.trim().split('\n').slice(-10).join('\n');
}
