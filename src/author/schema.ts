/** The form of a scenario as a JSON Schema, by which editors complete and check while one writes. */
import { writeFileSync } from 'node:fs';
import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';
import { CLAUSE_WORDS } from '../model/clause.ts';
import { clause, options, scenarioSchema } from '../model/schema.ts';

const FILE = 'docs/scenario.schema.json';

type JsonSchema = ReturnType<typeof toJsonSchema>;

const ID: JsonSchema = { type: 'string', pattern: '^[a-z][a-z0-9-]*$' };
const ANY_CLAUSE: JsonSchema = { $ref: '#/$defs/clause' };
const SOME_CLAUSES: JsonSchema = { type: 'array', minItems: 1, items: ANY_CLAUSE };

/** What looks at its input to choose a schema cannot be converted, so it is written out here. */
const OPTIONS: JsonSchema = { anyOf: [ID, { type: 'array', minItems: 1, items: ID }] };
const CLAUSE: JsonSchema = {
  anyOf: [
    {
      type: 'object',
      minProperties: 1,
      propertyNames: { ...ID, not: { enum: [...CLAUSE_WORDS] } },
      additionalProperties: OPTIONS,
    },
    SOME_CLAUSES,
    onlyField('all', SOME_CLAUSES),
    onlyField('not', ANY_CLAUSE),
    onlyField('everything', ID),
    onlyField('denied', ID),
    onlyField('never', { type: 'string', minLength: 1 }),
  ],
};

function onlyField(name: string, schema: JsonSchema): JsonSchema {
  return { type: 'object', properties: { [name]: schema }, required: [name], additionalProperties: false };
}

const overrideSchema: ConversionConfig['overrideSchema'] = ({ valibotSchema }) => {
  if (valibotSchema === clause) return CLAUSE;
  return valibotSchema === options ? OPTIONS : undefined;
};

export function schemaText(): string {
  const schema = toJsonSchema(scenarioSchema, {
    definitions: { clause },
    overrideSchema,
    ignoreActions: ['trim', 'check'],
    errorMode: 'ignore',
  });
  // The converter leaves behind what the overrides replaced.
  const titled = { title: 'A scenario of Parley', ...schema, $defs: { clause: CLAUSE } };
  return `${JSON.stringify(titled, undefined, 2)}\n`;
}

export function writeSchema(): string {
  writeFileSync(FILE, schemaText());
  return `${FILE}\n`;
}
