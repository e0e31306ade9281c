/** A subcommand of `second-reading`: what it takes, what it says, how it ends. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** All of it, for `--help`; left out where the command answers `--help` itself. */
  readonly help?: string;
  /** Gives the exit code. Throws `UsageError` where it was called wrongly. */
  readonly run: (args: readonly string[], io: Output) => Promise<number>;
}

/** Where words go; each call is one line. */
export interface Output {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

export const EXIT = {
  ok: 0,
  /** It ran, and what it looked at is not right. */
  refused: 1,
  /** It was called wrongly, or a file could not be read or written. */
  usage: 2,
} as const;

/** The message is for the person at the keyboard. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
