import { z } from 'zod';
import { instantSchema, uuidSchema } from '../schemas/common.schema.js';

const engagementRef = z.object({ id: uuidSchema, number: z.string().nullable() });

/** What runs, in which version; null where it could not be asked. */
const versions = z.object({
  dandori: z.string(),
  revision: z.string().nullable().describe('Of the source, as git describes it.'),
  node: z.string(),
  temporal: z.string().nullable(),
  postgresql: z.string().nullable(),
  migration: z.object({ applied: z.string().nullable(), expected: z.string() }).describe('The last migration of the tables, and the last one this release brings.'),
});

const stuckTask = z.object({
  workflowId: z.string(),
  runId: z.string(),
  engagement: engagementRef.nullable(),
  kind: z.enum(['workflow-task', 'activity']),
  name: z.string().describe('Of the workflow, or of the activity.'),
  attempt: z.int(),
  code: z.string().nullable().describe('What it failed with last, as a code.'),
});

const engine = z.object({
  reachable: z.boolean(),
  namespace: z.string(),
  taskQueue: z.string(),
  workers: z.array(z.object({ identity: z.string(), polls: z.array(z.enum(['workflow', 'activity'])), lastSeen: instantSchema, here: z.boolean().describe('Seen within 90 seconds.') })),
  stuck: z.object({ known: z.boolean().describe('False when it could not be looked for in time.'), items: z.array(stuckTask).describe('At most 20 of each kind.') }),
  recovery: z.object({ paused: z.boolean(), lastRun: instantSchema.nullable(), nextRun: instantSchema.nullable() }).nullable().describe('The schedule that brings to an end what a process left behind.'),
  simulations: z.enum(['available', 'unavailable', 'unknown']).describe('Whether this Temporal server can run time forward.'),
});

export const systemState = z
  .object({
    now: instantSchema,
    versions,
    engine,
    parked: z.object({
      count: z.int(),
      items: z
        .array(z.object({ id: uuidSchema, to: z.enum(['contact', 'user', 'webhook']), name: z.string(), engagement: engagementRef.nullable(), subject: z.string().nullable(), attempts: z.int(), code: z.string().nullable(), since: instantSchema }))
        .describe('The newest 50.'),
    }),
    undecided: z.object({
      count: z.int(),
      items: z.array(z.object({ id: uuidSchema, pipeline: z.string(), name: z.string(), engagement: engagementRef, receivedAt: instantSchema })).describe('The oldest 50, those of the last 30 seconds left out.'),
    }),
  })
  .meta({ id: 'SystemState' });
export type SystemState = z.infer<typeof systemState>;
export type EngineState = SystemState['engine'];
export type StuckTask = z.infer<typeof stuckTask>;

export const resent = z.object({ id: uuidSchema, due: z.boolean().describe('False when it was not parked any more.') }).meta({ id: 'ResentDelivery' });
export type Resent = z.infer<typeof resent>;

export const workflowOf = z
  .object({
    engagement: engagementRef,
    namespace: z.string(),
    workflowId: z.string(),
    runId: z.string().nullable().describe('Of the run that is under way, or the last; null when Temporal does not keep it any more or cannot be asked.'),
    status: z.string().nullable(),
    startedAt: instantSchema.nullable(),
    historyLength: z.int().nullable(),
    stuck: z.array(stuckTask),
    commands: z.array(z.string()).describe('To be typed where the `temporal` tool reaches the server.'),
  })
  .meta({ id: 'EngagementWorkflow' });
export type WorkflowOf = z.infer<typeof workflowOf>;
