import { z } from 'zod';
import { actorSchema, cursorQuery, deadlineSchema, instantSchema, limitQuery, queryText, uuidSchema, waitingOnSchema, wordsSchema } from './common.schema.js';

const waitingSchema = z.object({ on: waitingOnSchema, for: z.string().nullable().describe('The command that is waited for, in kebab case.'), since: instantSchema.nullable() }).meta({ id: 'Waiting' });

/** What a list shows of an engagement, and what a command answers with: nothing personal is in it. */
export const engagementSummary = z
  .object({
    id: uuidSchema,
    number: z.string(),
    pipeline: z.string(),
    simulation: z.boolean(),
    seq: z.int(),
    state: z.string(),
    step: z.string(),
    waiting: waitingSchema,
    lateSince: instantSchema.nullable(),
    onHold: z.boolean(),
    assignee: z.string().nullable(),
    nextDue: instantSchema.nullable(),
    outcome: z.string().nullable(),
    openedAt: instantSchema,
    closedAt: instantSchema.nullable(),
  })
  .meta({ id: 'EngagementSummary' });
export type EngagementSummary = z.infer<typeof engagementSummary>;

export const engagementRow = z.object({ ...engagementSummary.shape, customer: z.object({ id: uuidSchema, number: z.string(), company: z.string() }) }).meta({ id: 'EngagementRow' });

export const engagementPage = z.object({ items: z.array(engagementRow), next: z.string().nullable() }).meta({ id: 'EngagementPage' });
export type EngagementPage = z.infer<typeof engagementPage>;

export const engagementQuery = z.strictObject({
  pipeline: queryText(40).optional(),
  step: queryText(40).optional(),
  waitingOn: waitingOnSchema.optional(),
  late: z.enum(['true', 'false']).optional(),
  open: z.enum(['true', 'false']).optional(),
  assignee: queryText(100).optional().describe('Id of a member of staff, or `nobody`.'),
  customer: uuidSchema.optional(),
  text: queryText(100).optional().describe('Part of the number or of the company.'),
  limit: limitQuery,
  cursor: cursorQuery,
});
export type EngagementQuery = z.infer<typeof engagementQuery>;

const stepSchema = z
  .object({ id: z.string(), title: wordsSchema, customerTitle: wordsSchema, status: z.enum(['done', 'now', 'next']), enteredAt: instantSchema.nullable(), completedAt: instantSchema.nullable() })
  .meta({ id: 'StepStatus' });

const whySchema = z.object({ code: z.string(), rule: z.string().optional(), facts: z.record(z.string(), z.unknown()).optional(), overridable: z.boolean().optional(), detail: wordsSchema }).meta({ id: 'WhyNot' });

const commandSchema = z
  .object({
    name: z.string().describe('In kebab case, as in the address.'),
    title: wordsSchema,
    possible: z.boolean(),
    form: z.record(z.string(), z.unknown()).optional().describe('JSON Schema of the form; of possible commands only.'),
    initial: z.record(z.string(), z.unknown()).optional().describe('What the form begins with.'),
    agreeFirst: z.string().optional().describe('The command that agrees the time this one waits for, while there is none.'),
    slots: z.string().optional().describe('The kind of appointment that the form agrees: what to ask for free times.'),
    several: z.literal(true).optional().describe('It agrees one more time whenever it is given; absent: the new time takes the place of the last.'),
    why: whySchema.optional().describe('Why it is not possible now.'),
  })
  .meta({ id: 'CommandOffer' });

const appointmentSchema = z
  .object({
    title: wordsSchema,
    from: instantSchema,
    to: instantSchema,
    by: z.string().optional().describe('The command that agrees it and moves it; absent where each is an appointment of its own.'),
    wished: z.literal(true).optional().describe('Asked for, and not agreed yet.'),
  })
  .meta({ id: 'Appointment' });

const nextSchema = z.object({ key: z.string(), does: z.string(), title: wordsSchema, deadline: deadlineSchema, paused: z.boolean().describe('A hold stops it.') }).meta({ id: 'NextAction' });

export const documentRow = z.object({ id: uuidSchema, kind: z.string(), version: z.string(), sha256: z.string(), createdAt: instantSchema }).meta({ id: 'Document' });

const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['band', 'title', 'heading', 'paragraph', 'small']), text: z.string() }),
  z.object({ kind: z.literal('rows'), rows: z.array(z.object({ label: z.string(), value: z.string() })) }),
]);

export const documentText = z
  .object({ language: z.enum(['ja', 'en']), sha256: z.string().describe('Of the file whose words these are.'), blocks: z.array(blockSchema) })
  .meta({ id: 'DocumentText' });
export type DocumentText = z.infer<typeof documentText>;

export const engagementDetail = z
  .object({
    ...engagementRow.shape,
    title: wordsSchema,
    contact: z.object({ id: uuidSchema, name: z.string(), email: z.string().optional(), phone: z.string().optional() }).nullable(),
    facts: z.record(z.string(), z.unknown()),
    panel: z.record(z.string(), z.unknown()).nullable().describe('What the pipeline has worth seeing beside its steps.'),
    terms: z.string(),
    steps: z.array(stepSchema),
    appointments: z.array(appointmentSchema).describe('Times agreed with the customer or asked for, the earliest first.'),
    deadlines: z.array(z.object({ key: z.string(), title: wordsSchema, deadline: deadlineSchema })),
    next: z.array(nextSchema),
    tasks: z.array(z.object({ effect: z.string(), title: wordsSchema, code: z.string() })).describe('Effects that failed and that staff has to retry or skip.'),
    documents: z.array(documentRow),
    commands: z.array(commandSchema),
    pending: z.array(z.object({ id: uuidSchema, name: z.string(), receivedAt: instantSchema })).describe('Commands that were taken in and are not decided yet.'),
  })
  .meta({ id: 'Engagement' });
export type EngagementDetail = z.infer<typeof engagementDetail>;

export const eventSchema = z
  .object({ seq: z.int(), at: instantSchema, type: z.string(), actor: actorSchema, data: z.record(z.string(), z.unknown()), rule: z.string().nullable(), command: uuidSchema.nullable() })
  .meta({ id: 'Event' });
export type EventView = z.infer<typeof eventSchema>;
export const eventPage = z.object({ items: z.array(eventSchema), next: z.int().nullable().describe('`after` of the next page.') }).meta({ id: 'EventPage' });
export type EventPage = z.infer<typeof eventPage>;

export const commandAnswer = z
  .object({
    command: z.object({ id: uuidSchema, name: z.string(), status: z.enum(['received', 'accepted', 'refused']), receivedAt: instantSchema, decidedAt: instantSchema.nullable(), address: z.string() }),
    engagement: engagementSummary.optional().describe('As it was right after the command; absent while it is not decided.'),
    events: z.array(eventSchema).describe('What the command brought about.'),
    problem: z.unknown().optional().describe('Why it was refused, when asked for by its address.'),
  })
  .meta({ id: 'CommandAnswer' });
export type CommandAnswer = z.infer<typeof commandAnswer>;

export const commandPreview = z
  .object({
    state: z.string(),
    stateTitle: wordsSchema,
    outcome: z.string().nullable().describe('Set when the command would close the engagement.'),
    moves: z.array(z.object({ key: z.string(), title: wordsSchema, from: instantSchema.nullable(), to: deadlineSchema.nullable() })).describe('Dates that would come, move or go.'),
    effects: z.array(z.object({ effect: z.string(), title: wordsSchema })),
    notices: z.array(z.object({ notice: z.string(), to: z.string(), subject: wordsSchema })),
    charges: z.array(z.object({ code: z.string(), title: wordsSchema, quantity: z.int(), amountYen: z.int().nullable().describe('By the price list in force; null where it has no price.') })),
  })
  .meta({ id: 'CommandPreview' });
export type CommandPreview = z.infer<typeof commandPreview>;

export const receiptSchema = z.object({ receipt: z.string(), receivedAt: instantSchema }).meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof receiptSchema>;
