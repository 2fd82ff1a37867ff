import { z } from 'zod';
import { deadlineSchema, instantSchema, queryText, uuidSchema, waitingOnSchema, wordsSchema } from '../schemas/common.schema.js';

const dueSchema = z.object({ at: instantSchema, late: z.boolean(), deadline: deadlineSchema.nullable() });

export const todayRow = z
  .object({
    id: uuidSchema,
    number: z.string(),
    company: z.string(),
    pipeline: wordsSchema,
    step: z.object({ title: wordsSchema, index: z.int(), of: z.int() }),
    waiting: z.object({ on: waitingOnSchema, since: instantSchema.nullable() }),
    assignee: z.string().nullable(),
    onHold: z.boolean(),
    due: dueSchema.nullable().describe('When it hurts: an appointment, what is owed, what is waited for; or since when it is late.'),
    next: z.object({ command: z.string(), title: wordsSchema, mine: z.boolean().describe('The reader may do it now.') }).nullable(),
    failed: z.int().describe('How many effects failed and wait for someone.'),
    otherwise: z.object({ title: wordsSchema, at: instantSchema }).nullable().describe('What happens by itself if nobody acts.'),
  })
  .meta({ id: 'TodayRow' });
export type TodayRow = z.infer<typeof todayRow>;

const appointment = z.object({ id: uuidSchema, company: z.string(), at: instantSchema, to: instantSchema, title: wordsSchema });

export const todayView = z
  .object({
    now: instantSchema,
    items: z.array(todayRow).describe('The most urgent first, at most 300.'),
    counts: z.object({ mine: z.int(), ours: z.int(), late: z.int(), all: z.int(), open: z.int() }),
    waiting: z.object({ us: z.int(), customer: z.int(), third: z.int() }),
    agenda: z.array(appointment).describe('Calls and meetings of today.'),
    automatic: z.array(z.object({ id: uuidSchema, company: z.string(), at: instantSchema, title: wordsSchema })).describe('What happens by itself next.'),
  })
  .meta({ id: 'Today' });
export type TodayView = z.infer<typeof todayView>;

export const timelineEntry = z
  .object({
    seq: z.int(),
    at: instantSchema,
    by: z.enum(['person', 'system']),
    who: z.string().nullable().describe('By name, as far as it is known.'),
    kind: z.enum(['action', 'mail', 'effect', 'failed', 'charge', 'late', 'date', 'note', 'other']),
    text: wordsSchema,
    detail: wordsSchema.nullable(),
    said: z.string().nullable().describe('Free text that came with it: a note, a reason.'),
    skipped: z.boolean().describe('Was due, and deliberately not sent.'),
    rule: z.string().nullable(),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof timelineEntry>;
export const timelineView = z.object({ items: z.array(timelineEntry) }).meta({ id: 'Timeline' });
export type TimelineView = z.infer<typeof timelineView>;

export const pipelineParams = z.strictObject({ pipeline: queryText(40) });
export type PipelineParams = z.infer<typeof pipelineParams>;
export const formsView = z.object({ forms: z.record(z.string(), z.record(z.string(), z.unknown())), correctable: z.array(z.object({ fact: z.string(), title: wordsSchema, time: z.string().describe('The part of it that holds its time.') })) }).meta({ id: 'PipelineForms' });
export type FormsView = z.infer<typeof formsView>;

export const simulationList = z
  .object({ items: z.array(z.object({ id: uuidSchema, number: z.string(), company: z.string(), pipeline: z.string(), step: z.string(), openedAt: instantSchema, closedAt: instantSchema.nullable(), nextDue: instantSchema.nullable() })) })
  .meta({ id: 'SimulationList' });
export type SimulationList = z.infer<typeof simulationList>;
