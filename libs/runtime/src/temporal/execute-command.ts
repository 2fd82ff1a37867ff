import { setTimeout as pause } from 'node:timers/promises';
import {
  isGrpcServiceError,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure, WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { Command, Refusal } from '#domain/engagement/command.js';
import type { EngagementEvent } from '#domain/engagement/event.js';
import { BUSY, engagementWorkflowId, execute, REFUSED, type Executed, type Start } from '#workflows/engagement/contract.js';

/** One command on its way to its engagement. */
export interface CommandCall {
  pipeline: string;
  engagement: string;
  taskQueue: string;
  command: Command;
  /** The last event number that PostgreSQL has; 0 when it has none. */
  since: number;
  /** With the first command: what the engagement is started with. */
  start?: Start;
  /** Milliseconds until the answer is `undecided`. */
  timeoutMs: number;
}

/** Why there is no decision yet; for the log, and for choosing between 202 and 503. */
export type UndecidedBecause = 'time-is-up' | 'busy' | 'temporal-away' | 'overloaded' | 'no-workflow' | 'failed';

/** `undecided`: the command may still be executed; the same call with the same command id finds out. */
export type CommandAnswer = { kind: 'accepted'; events: EngagementEvent[] } | { kind: 'refused'; refusal: Refusal } | { kind: 'undecided'; because: UndecidedBecause };

const shortestPauseMs = 15;
const longestPauseMs = 250;
/** To look up a command whose engagement closed meanwhile, when the deadline is as good as over. */
const leastLookUpMs = 1000;

/**
 * Sends a command to its engagement's workflow and understands the answer; the one place for API and recovery.
 * The update id is the command id, so sending again is safe and gets the first answer. `BUSY` is tried again until the deadline.
 */
export async function executeCommand(client: Client, call: CommandCall): Promise<CommandAnswer> {
  const deadline = Date.now() + call.timeoutMs;
  for (let wait = shortestPauseMs; ; wait = Math.min(wait * 2, longestPauseMs)) {
    const answer = await sendOnce(client, call, deadline);
    if (answer !== BUSY) return answer;
    if (Date.now() + wait >= deadline) return { kind: 'undecided', because: 'busy' };
    await pause(wait);
  }
}

async function sendOnce(client: Client, call: CommandCall, deadline: number): Promise<CommandAnswer | typeof BUSY> {
  try {
    const { events } = await client.withDeadline(deadline, () => send(client, call));
    return { kind: 'accepted', events };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError || error instanceof WorkflowExecutionAlreadyStartedError) return answerOfClosed(client, call, deadline);
    return understand(error);
  }
}

function send(client: Client, { pipeline, engagement, taskQueue, command, since, start }: CommandCall): Promise<Executed> {
  const workflowId = engagementWorkflowId(pipeline, engagement);
  const update = { updateId: command.id, args: [{ command, since }] as [{ command: Command; since: number }] };
  if (!start) return client.workflow.getHandle(workflowId).executeUpdate(execute, update);
  const startWorkflowOperation = new WithStartWorkflowOperation(pipeline, {
    workflowId,
    taskQueue,
    args: [start],
    workflowIdConflictPolicy: 'USE_EXISTING',
    // An engagement whose first command was refused has failed as `not-started` and may be started again; any other never.
    workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
  });
  // The operation also rejects its handle, for which nobody here waits.
  startWorkflowOperation.workflowHandle().catch(() => undefined);
  return client.workflow.executeUpdateWithStart(execute, { ...update, startWorkflowOperation });
}

/** The engagement has ended, perhaps by this very command: its last run still knows the answer. */
async function answerOfClosed(client: Client, call: CommandCall, deadline: number): Promise<CommandAnswer | typeof BUSY> {
  const handle = client.workflow.getHandle(engagementWorkflowId(call.pipeline, call.engagement));
  try {
    return await client.withDeadline(Math.max(deadline, Date.now() + leastLookUpMs), async () => {
      const { status } = await handle.describe();
      if (status.name === 'RUNNING') return BUSY; // started again, or continued as new, in this moment
      const { events } = await handle.getUpdateHandle<Executed>(call.command.id).result();
      return { kind: 'accepted' as const, events };
    });
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) return understand(error);
    return (await isThere(client, call)) ? { kind: 'refused', refusal: { code: 'ENGAGEMENT_CLOSED', kind: 'not-possible-now' } } : { kind: 'undecided', because: 'no-workflow' };
  }
}

/** Whether Temporal still knows the engagement. If not, its end is older than what Temporal keeps, or Temporal has lost it: nothing to refuse a command on. */
async function isThere(client: Client, { pipeline, engagement }: CommandCall): Promise<boolean> {
  try {
    await client.withDeadline(Date.now() + leastLookUpMs, () => client.workflow.getHandle(engagementWorkflowId(pipeline, engagement)).describe());
    return true;
  } catch {
    return false;
  }
}

// gRPC status codes, from the protocol's own table
const CANCELLED = 1;
const DEADLINE_EXCEEDED = 4;
const RESOURCE_EXHAUSTED = 8;

function understand(error: unknown): CommandAnswer | typeof BUSY {
  if (error instanceof WorkflowUpdateFailedError) {
    const refusal = refusalIn(error.cause);
    if (refusal) return refusal.code === BUSY ? BUSY : { kind: 'refused', refusal };
    return { kind: 'undecided', because: 'failed' };
  }
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return { kind: 'undecided', because: 'time-is-up' };
  const code = grpcCodeOf(error);
  if (code === undefined) throw error;
  if (code === CANCELLED || code === DEADLINE_EXCEEDED) return { kind: 'undecided', because: 'time-is-up' };
  return { kind: 'undecided', because: code === RESOURCE_EXHAUSTED ? 'overloaded' : 'temporal-away' };
}

function refusalIn(cause: unknown): Refusal | undefined {
  return cause instanceof ApplicationFailure && cause.type === REFUSED ? (cause.details?.[0] as Refusal | undefined) : undefined;
}

/** The SDK wraps gRPC errors, one level deep. */
function grpcCodeOf(error: unknown): number | undefined {
  for (const it of [error, error instanceof Error ? error.cause : undefined]) if (isGrpcServiceError(it)) return it.code;
  return undefined;
}
