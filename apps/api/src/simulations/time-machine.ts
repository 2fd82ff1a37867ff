import { Inject, Injectable } from '@nestjs/common';
import { isGrpcServiceError } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { engagementById, lastSeq } from '#persistence/engagements.js';
import { NotRunForward, runForward, workflowTime } from '#runtime/temporal/run-forward.js';
import { inspect } from '#workflows/engagement/contract.js';
import { Temporal } from '../parts/temporal.js';
import { Problem } from '../problems/problem.js';

/** How long to wait for the rows of what happened on the way. */
const PROJECTED_WITHIN_MS = 5000;
const PAUSE_MS = 50;

/** Runs a simulation's own time forward on the server. */
@Injectable()
export class TimeMachine {
  constructor(
    private readonly db: DataSource,
    @Inject(Temporal) private readonly temporal: Temporal,
  ) {}

  /** Resolves when it is there and its rows are. @returns the simulation's own time */
  async runTo(workflowId: string, until: string, engagement: string): Promise<string> {
    const client = await this.temporal.client();
    let now: string;
    try {
      now = await runForward(client, workflowId, { until });
    } catch (error) {
      if (error instanceof NotRunForward) now = await workflowTime(client, workflowId); // it ended on the way
      else if (isUnavailable(error)) throw new Problem(409, 'SIMULATION_UNAVAILABLE');
      else throw error;
    }
    const end = performance.now() + PROJECTED_WITHIN_MS;
    while (performance.now() < end && !(await this.isProjected(workflowId, engagement))) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    return now;
  }

  /** A simulation's own time; that of its last event when the server no longer knows it. */
  async nowOf(workflowId: string, lastEventAt: string): Promise<string> {
    const now = await workflowTime(await this.temporal.client(), workflowId).catch(() => lastEventAt);
    return now > lastEventAt ? now : lastEventAt;
  }

  private async isProjected(workflowId: string, engagement: string): Promise<boolean> {
    if ((await engagementById(this.db, engagement))?.closedAt) return true;
    const client = await this.temporal.client();
    const { seq } = await client.workflow.getHandle(workflowId).query(inspect);
    return (await lastSeq(this.db, engagement)) >= seq;
  }
}

// gRPC status codes, from the protocol's own table: what a server without time skipping answers
const INVALID_ARGUMENT = 3;
const FAILED_PRECONDITION = 9;
const UNIMPLEMENTED = 12;

function isUnavailable(error: unknown): boolean {
  for (const it of [error, error instanceof Error ? error.cause : undefined]) {
    if (isGrpcServiceError(it) && [INVALID_ARGUMENT, FAILED_PRECONDITION, UNIMPLEMENTED].includes(it.code)) return true;
  }
  return false;
}
