/**
 * The W3C's own assertions about annotations, read from a folder of its `web-annotation-tests`. Their schemas refer to
 * one another by bare file names.
 * @see https://github.com/w3c/web-annotation-tests
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { isObject, ownValue, textOf } from '../../core/export/json-shapes.ts';

export interface Assertion {
  readonly name: string;
  readonly title: string;
  readonly holds: (json: unknown) => boolean;
}

/** `list`: a file that lists assertions, as `annotations/annotationMusts.test`. */
export async function readAssertions(folder: string, list: string): Promise<readonly Assertion[]> {
  const ajv = new Ajv({ strict: false, logger: false });
  addFormats(ajv, { mode: 'full' });
  for (const file of await readdir(join(folder, 'definitions'))) {
    ajv.addSchema(await readSchema(join(folder, 'definitions', file)));
  }
  const named = ownValue(await readSchema(join(folder, list)), 'assertions');
  if (!Array.isArray(named)) throw new Error(`${list} lists no assertions`);
  const assertions: Assertion[] = [];
  for (const path of named.filter((name) => typeof name === 'string')) {
    const schema = await readSchema(join(folder, path));
    const validate: ValidateFunction = ajv.compile(schema);
    const expected = textOf(schema, 'expectedResult') !== 'invalid';
    assertions.push({
      name: basename(path, '.json'),
      title: textOf(schema, 'title') ?? '',
      holds: (json) => validate(json) === expected,
    });
  }
  return assertions;
}

async function readSchema(path: string) {
  const schema: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (!isObject(schema)) throw new Error(`${path} holds no schema`);
  return { ...schema, id: basename(path) };
}
