import { Controller, Get, Inject, Res } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Response } from 'express';
import { Allow, ANYONE } from '../auth/allow.js';
import { Answers } from '../openapi/answers.js';
import { Temporal } from '../parts/temporal.js';
import { healthSchema, type Health } from '../schemas/others.schema.js';

/** A worker that has not polled for this long is not there. */
const POLLED_WITHIN_MS = 90_000;
const PATIENCE_MS = 3000;

@Controller('health')
export class HealthController {
  constructor(
    private readonly db: DataSource,
    @Inject(Temporal) private readonly temporal: Temporal,
  ) {}

  @Get('live')
  @Allow(...ANYONE)
  @Answers(healthSchema, { summary: 'This process runs' })
  live(): Health {
    return { status: 'ok', checks: { process: 'ok' } };
  }

  @Get('ready')
  @Allow(...ANYONE)
  @Answers(healthSchema, { summary: 'Commands can be taken and decided', also: { 503: healthSchema } })
  async ready(@Res({ passthrough: true }) response: Response): Promise<Health> {
    const [postgresql, worker] = await Promise.all([inTime(this.database()), inTime(this.workerPolls())]);
    const checks = { postgresql: said(postgresql !== undefined), temporal: said(worker !== undefined), worker: said(worker === true) };
    const ok = Object.values(checks).every((each) => each === 'ok');
    if (!ok) response.status(503);
    return { status: said(ok), checks };
  }

  private async database(): Promise<true> {
    await this.db.query('select 1');
    return true;
  }

  private async workerPolls(): Promise<boolean> {
    const client = await this.temporal.client();
    const { pollers } = await client.workflowService.describeTaskQueue({ namespace: this.temporal.namespace, taskQueue: { name: this.temporal.taskQueue }, taskQueueType: 1 });
    return (pollers ?? []).some(({ lastAccessTime }) => Date.now() - Number(lastAccessTime?.seconds ?? 0) * 1000 < POLLED_WITHIN_MS);
  }
}

const said = (ok: boolean): 'ok' | 'unavailable' => (ok ? 'ok' : 'unavailable');

/** The answer, or nothing when it fails or takes too long. */
async function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), PATIENCE_MS)));
  return Promise.race([answer.catch(() => undefined), late]).finally(() => clearTimeout(timer));
}
