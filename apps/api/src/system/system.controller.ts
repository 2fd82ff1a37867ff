import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { Answers } from '../openapi/answers.js';
import { idParams, type IdParams } from '../schemas/common.schema.js';
import { resent, systemState, workflowOf, type Resent, type SystemState, type WorkflowOf } from './system.schema.js';
import { System } from './system.service.js';

/** For the operator. Sending again needs no Idempotency-Key: what is on its way stays so. */
@Controller('v1/system')
export class SystemController {
  constructor(private readonly system: System) {}

  @Get()
  @Allow('manager')
  @Answers(systemState, { summary: 'How Dandori runs: versions, workers, what is stuck, parked or undecided' })
  state(): Promise<SystemState> {
    return this.system.state();
  }

  @Post('deliveries/:id/resend')
  @HttpCode(200)
  @Allow('manager')
  @Answers(resent, { summary: 'Let a parked delivery go out again' })
  resend(@Param({ schema: idParams }) { id }: IdParams): Promise<Resent> {
    return this.system.resend(id);
  }

  @Get('engagements/:id/workflow')
  @Allow('manager')
  @Answers(workflowOf, { summary: 'The workflow behind an engagement' })
  workflow(@Param({ schema: idParams }) { id }: IdParams): Promise<WorkflowOf> {
    return this.system.workflowOf(id);
  }
}
