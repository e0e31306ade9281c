/** Arguments of a command: so many places, and named options. Anything else is a `UsageError`. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

export interface Arguments {
  readonly places: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly isSet: (option: string) => boolean;
}

/** `wanted` names the places in the help's words, as `DIR`. */
export function readArguments(
  args: readonly string[],
  { wanted, options = {} }: { wanted: readonly string[]; options?: Options },
): Arguments {
  const { values, positionals } = parse(args, options);
  if (positionals.length !== wanted.length) {
    throw new UsageError(`It takes ${wanted.join(' and ')}: ${positionals.length} given.`);
  }
  return {
    places: positionals,
    text: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    },
    isSet: (option) => values[option] === true,
  };
}

function parse(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
