#!/usr/bin/env node
/** The commentator's tool. Each command is a file of `commands/`; here they meet the process. */
import { type Command, EXIT, UsageError } from './command.ts';
import { buildPack } from './commands/build-pack.ts';
import { checkPack } from './commands/check-pack.ts';
import { keygen } from './commands/keygen.ts';
import { newPack } from './commands/new-pack.ts';
import { openPack } from './commands/open-pack.ts';
import { signPack } from './commands/sign-pack.ts';
import { scan } from './scan.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  'new-pack': newPack,
  'check-pack': checkPack,
  'build-pack': buildPack,
  'open-pack': openPack,
  keygen,
  'sign-pack': signPack,
  scan: { summary: 'say what a pack spots in texts and pages', run: scan },
};

const HELP = `second-reading: write, check and publish a pack of commentary

Usage: second-reading COMMAND [options]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`)
  .join('\n')}

second-reading COMMAND --help says more of each.`;

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(HELP);
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    console.error(`There is no command "${name}".\n\n${HELP}`);
    return EXIT.usage;
  }
  if (command.help !== undefined && (args.includes('--help') || args.includes('-h'))) {
    console.log(command.help);
    return EXIT.ok;
  }
  try {
    return await command.run(args, { say: console.log, complain: console.error });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\nsecond-reading ${name} --help says how it is used.`);
    return EXIT.usage;
  }
}

process.exitCode = await main(process.argv.slice(2));
