/**
 * Runs one command to its end, in a process group of its own: a time-out ends the whole family,
 * so no hung browser or package script stays behind. Plain Node 20, for it runs before anything is installed.
 */
import { spawn } from 'node:child_process';

const WINDOWS = process.platform === 'win32';
const KILL_DELAY = 3000; // ms between asking to end and ending

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 124 after a time-out, 127 where the command was not found
 * @property {string} output what it printed, both streams, in order of arrival
 * @property {boolean} timedOut
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number, show?: boolean }} [options]
 *   `timeout` in ms; `show` passes its output on as it comes
 * @returns {Promise<Outcome>}
 */
export function runCommand(command, args, { cwd, env, timeout = 600_000, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      detached: !WINDOWS,
      shell: WINDOWS, // npm is a .cmd file there
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let timedOut = false;
    /** @param {NodeJS.Signals} signal */
    const kill = (signal) => {
      try {
        if (child.pid !== undefined) process.kill(WINDOWS ? child.pid : -child.pid, signal);
      } catch {
        // It has ended by itself.
      }
    };
    const onInterrupt = () => {
      kill('SIGTERM');
      process.exit(130);
    };
    process.once('SIGINT', onInterrupt);
    process.once('SIGTERM', onInterrupt);

    const timer = setTimeout(() => {
      timedOut = true;
      kill('SIGTERM');
      setTimeout(() => kill('SIGKILL'), KILL_DELAY).unref();
    }, timeout);

    for (const [stream, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        if (show) to.write(text);
      });
    }

    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onInterrupt);
      kill('SIGKILL'); // whatever it left running
      resolve({ code: timedOut ? 124 : code, output, timedOut });
    };
    child.once('error', (error) => {
      output += `${command}: ${error.message}\n`;
      finish(127);
    });
    child.once('exit', (code) => {
      setTimeout(() => finish(code ?? 1), 50); // lets the last lines arrive, waits for no orphan's pipe
    });
  });
}
