import { z } from 'zod';

/** RFC 9457, with the code and the values that a rule compared. */
export const problemSchema = z
  .object({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('Stable; what a program looks at.'),
    detail: z.string().describe('For people, in the language of Accept-Language.'),
    rule: z.string().optional().describe('Id of the rule in the catalogue.'),
    facts: z.record(z.string(), z.unknown()).optional().describe('The values that the rule compared.'),
    overridable: z.boolean().optional().describe('A manager may go past it with a reason.'),
    errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
    instance: z.string().optional(),
  })
  .meta({ id: 'Problem' });

export type ProblemDocument = z.infer<typeof problemSchema>;
