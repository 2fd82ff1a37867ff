import { z } from 'zod';
import { instantSchema, queryText, uuidSchema, waitingOnSchema } from '../schemas/common.schema.js';

/** What the list of engagements is filtered by, as it stands in the address of its page. */
const searchSchema = z.strictObject({
  text: queryText(100).optional(),
  pipeline: queryText(40).optional(),
  step: queryText(40).optional(),
  waitingOn: waitingOnSchema.optional(),
  late: z.literal('true').optional(),
  state: z.enum(['open', 'closed', 'all']).optional(),
  assignee: queryText(100).optional().describe('Id of a member of staff, `nobody`, or `me`.'),
});

const filterName = z.string().trim().min(1).max(60);

export const savedFilter = z.object({ id: uuidSchema, name: z.string(), search: z.object(searchSchema.shape), savedAt: instantSchema }).meta({ id: 'SavedFilter' });
export type SavedFilter = z.infer<typeof savedFilter>;
export const savedFilters = z.object({ items: z.array(savedFilter).describe('At most 50, by name.') }).meta({ id: 'SavedFilters' });
export type SavedFilters = z.infer<typeof savedFilters>;

export const filterForm = z.strictObject({ name: filterName, search: searchSchema });
export type FilterForm = z.infer<typeof filterForm>;

export const languageForm = z.strictObject({ language: z.enum(['ja', 'en']) });
export type LanguageForm = z.infer<typeof languageForm>;
