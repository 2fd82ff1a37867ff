import { z } from 'zod';
import { dateSchema, departmentSchema, digits, instantSchema, uuidSchema, wordsSchema } from './common.schema.js';

export const pipelineList = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        title: wordsSchema,
        prefix: z.string(),
        opens: z.string(),
        steps: z.array(z.object({ id: z.string(), title: wordsSchema, customerTitle: wordsSchema })),
        commands: z.array(z.object({ name: z.string(), title: wordsSchema, step: z.string().nullable(), by: z.array(z.string()) })),
        states: z.record(z.string(), wordsSchema),
        charges: z.record(z.string(), wordsSchema).describe('What is charged, by code.'),
        form: z.record(z.string(), z.unknown()).describe('JSON Schema of the form that opens one.'),
      }),
    ),
  })
  .meta({ id: 'PipelineList' });
export type PipelineList = z.infer<typeof pipelineList>;

export const messageForm = z.strictObject({ text: z.string().trim().min(1).max(4000) });
export type MessageForm = z.infer<typeof messageForm>;
export const messageSchema = z.object({ id: uuidSchema, at: instantSchema, author: z.object({ role: z.string(), id: z.string(), name: z.string().optional() }), text: z.string() }).meta({ id: 'Message' });
export type MessageView = z.infer<typeof messageSchema>;
export const messagePage = z.object({ items: z.array(messageSchema) }).meta({ id: 'MessagePage' });
export type MessagePage = z.infer<typeof messagePage>;

export const slotQuery = z.strictObject({ kind: z.string().regex(/^[a-z-]{1,40}$/, 'is not a kind of appointment'), from: dateSchema.optional(), days: digits(1, 31).optional() });
export type SlotQuery = z.infer<typeof slotQuery>;
export const slotList = z.object({ items: z.array(z.object({ from: instantSchema, to: instantSchema, operators: z.array(z.string()).describe('Who is free then.') })), minutes: z.int() }).meta({ id: 'SlotList' });
export type SlotList = z.infer<typeof slotList>;

export const keyForm = z.strictObject({
  name: z.string().trim().min(1).max(60),
  role: z.enum(['staff', 'manager', 'finance', 'customer']),
  department: departmentSchema.optional(),
  contactId: uuidSchema.optional().describe('For a customer: whose contact it is.'),
});
export type KeyForm = z.infer<typeof keyForm>;
export const createdKey = z.object({ id: z.string(), key: z.string().describe('Shown once.'), person: z.string(), name: z.string(), role: z.string() }).meta({ id: 'CreatedKey' });
export type CreatedKey = z.infer<typeof createdKey>;

export const simulationForm = z.strictObject({
  pipeline: z.string().max(40),
  from: uuidSchema.optional().describe('An engagement to go on from as it stands, or another simulation.'),
  upTo: z.int().min(1).max(10_000).optional().describe('Goes on from where it stood after this event, with `from`.'),
  form: z.record(z.string(), z.unknown()).optional(),
});
export type SimulationForm = z.infer<typeof simulationForm>;
export const runForm = z.union([z.strictObject({ to: z.literal('next') }), z.strictObject({ until: instantSchema })]);
export type RunForm = z.infer<typeof runForm>;
export const runAnswer = z.object({ now: instantSchema, seq: z.int(), state: z.string() }).meta({ id: 'SimulationRun' });
export type RunAnswer = z.infer<typeof runAnswer>;
export const simulationClock = z.object({ now: instantSchema }).meta({ id: 'SimulationClock' });
export type SimulationClock = z.infer<typeof simulationClock>;
export const outboxList = z
  .object({ items: z.array(z.object({ id: uuidSchema, at: instantSchema, name: z.string(), receiver: z.string(), data: z.record(z.string(), z.unknown()), subject: wordsSchema.optional(), text: wordsSchema.optional() })) })
  .meta({ id: 'OutboxList' });
export type OutboxList = z.infer<typeof outboxList>;

export const healthSchema = z.object({ status: z.enum(['ok', 'unavailable']), checks: z.record(z.string(), z.enum(['ok', 'unavailable'])) }).meta({ id: 'Health' });
export type Health = z.infer<typeof healthSchema>;
