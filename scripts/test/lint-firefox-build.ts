/**
 * Mozilla's add-on linter on the Firefox build. No error is let through, and no warning but those explained here.
 */
import { spawnSync } from 'node:child_process';
import * as v from 'valibot';

/** Code of the warning, and where it may stand. */
const EXPLAINED: Readonly<Record<string, { readonly files: RegExp; readonly why: string }>> = {
  UNSAFE_VAR_ASSIGNMENT: {
    files: /^chunks\//,
    why: "Preact's dangerouslySetInnerHTML, which lint forbids us to use",
  },
};

const Message = v.object({
  code: v.string(),
  message: v.string(),
  file: v.optional(v.string(), ''),
  line: v.optional(v.number()),
});
const Result = v.object({ errors: v.array(Message), warnings: v.array(Message) });

const { stdout, stderr } = spawnSync(
  'web-ext',
  ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--no-config-discovery'],
  { encoding: 'utf8', shell: process.platform === 'win32' },
);
const result = v.safeParse(v.pipe(v.string(), v.parseJson(), Result), stdout);
if (!result.success) {
  console.error(`web-ext lint gave no result:\n${stdout}\n${stderr}`);
  process.exit(1);
}
const { errors, warnings } = result.output;
const unexplained = warnings.filter(({ code, file }) => !EXPLAINED[code]?.files.test(file));
for (const { code, message, file, line } of [...errors, ...unexplained]) {
  console.error(`${file}:${line ?? ''} ${code}: ${message}`);
}
console.log(
  `${errors.length} errors, ${unexplained.length} warnings, ${warnings.length - unexplained.length} explained`,
);
process.exitCode = errors.length + unexplained.length > 0 ? 1 : 0;
