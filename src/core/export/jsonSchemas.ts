import { z } from '../values/zod.ts';
import { clippingSchema } from '../document/Clipping.ts';
import { documentSchema } from '../document/JourneyDocument.ts';
import { journeySchema, programSchema } from '../document/Journey.ts';
import { scenarioSchema } from '../document/Scenario.ts';
import { modelSchema } from '../population/Model.ts';
import { workspaceSchema } from '../document/Workspace.ts';

const formats = {
  journey: journeySchema,
  program: programSchema,
  scenario: scenarioSchema,
  workspace: workspaceSchema,
  document: documentSchema,
  model: modelSchema,
  steps: clippingSchema,
} as const;

/** The JSON Schemas (draft 2020-12) of every format that Wend writes, by name, made from the schemas that Wend reads with. */
export function jsonSchemas(): Record<keyof typeof formats, object> {
  const made = Object.entries(formats).map(([name, schema]) => {
    const json = z.toJSONSchema(schema, {
      target: 'draft-2020-12',
      io: 'input',
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        if (jsonSchema['extensible'] !== true) return;
        // strictObject: unknown members are refused, names beginning x- are kept and ignored.
        delete jsonSchema['extensible'];
        jsonSchema.additionalProperties = false;
        jsonSchema.patternProperties = { '^x-': {} };
      },
    });
    return [name, { title: `wend.${name}/1`, ...json }];
  });
  return Object.fromEntries(made) as Record<keyof typeof formats, object>; // made from the very entries of `formats`
}
