/** `npm run schema`: writes docs/pack.schema.json. */
import { writeFile } from 'node:fs/promises';
import { packJsonSchema } from './pack-json-schema.ts';

await writeFile(new URL('../docs/pack.schema.json', import.meta.url), packJsonSchema());
