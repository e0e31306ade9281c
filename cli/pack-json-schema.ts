/**
 * The published JSON Schema of a pack, from the definition that validates it (`core/pack/pack.ts`): for editors, which
 * complete and check by it, and for readers in other languages. It says shapes, lengths and patterns; what no schema
 * can say (that what is pointed to exists, sizes in bytes, calendar days) docs/pack-format.md says.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { PACK_PARTS, PackSchema } from '../core/pack/pack.ts';

const TITLE = 'Commentary pack';

export function packJsonSchema(): string {
  const schema = toJsonSchema(PackSchema, {
    target: 'draft-2020-12',
    definitions: PACK_PARTS,
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      // Several patterns may hold at once; the flag u is every JSON Schema's own.
      const pattern = patternOf(valibotAction);
      if (pattern === undefined || jsonSchema.pattern === pattern) return undefined;
      return { ...jsonSchema, allOf: [...(jsonSchema.allOf ?? []), { pattern }] };
    },
  });
  return `${JSON.stringify({ ...schema, title: TITLE }, null, 2)}\n`;
}

function patternOf(action: object): string | undefined {
  const requirement = 'requirement' in action ? action.requirement : undefined;
  return requirement instanceof RegExp ? requirement.source : undefined;
}
