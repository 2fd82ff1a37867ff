import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Allow, INTERNAL, Who } from '../auth/allow.js';
import type { Principal } from '../auth/principal.js';
import { sentBy, toldBy } from '../commands/commands.controller.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import type { ApiRequest } from '../http/request.js';
import { Answers } from '../openapi/answers.js';
import { idParams, type IdParams } from '../schemas/common.schema.js';
import { commandAnswer, engagementDetail, type CommandAnswer, type EngagementDetail } from '../schemas/engagement.schema.js';
import { outboxList, runAnswer, runForm, simulationClock, simulationForm, type OutboxList, type RunAnswer, type RunForm, type SimulationClock, type SimulationForm } from '../schemas/others.schema.js';
import { z } from 'zod';
import { Simulations } from './simulations.service.js';

@Controller('v1/simulations')
export class SimulationsController {
  constructor(private readonly simulations: Simulations) {}

  @Post()
  @Allow(...INTERNAL)
  @Answers(z.union([commandAnswer, engagementDetail]), { status: 201, summary: 'Start a simulation: a new one, or from an engagement as it stands or stood', idempotent: true, also: { 202: commandAnswer } })
  async simulate(
    @Req() request: ApiRequest, @Who() who: Principal, @IdempotencyKey() key: string, @Body({ schema: simulationForm }) form: SimulationForm, @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer | EngagementDetail> {
    if (form.from !== undefined) return this.simulations.carry(who, key, form.pipeline, form.from, form.upTo);
    return toldBy(response, await this.simulations.open(sentBy(request, who, key, form.form), form.pipeline), who);
  }

  @Post(':id/run')
  @HttpCode(200)
  @Allow(...INTERNAL)
  @Answers(runAnswer, { summary: 'Run its time forward, to what happens next or to an instant', idempotent: true })
  run(@Who() who: Principal, @IdempotencyKey() key: string, @Param({ schema: idParams }) { id }: IdParams, @Body({ schema: runForm }) form: RunForm): Promise<RunAnswer> {
    return this.simulations.run(who, key, id, form);
  }

  @Get(':id/clock')
  @Allow(...INTERNAL)
  @Answers(simulationClock, { summary: 'The time inside a simulation' })
  clock(@Who() who: Principal, @Param({ schema: idParams }) { id }: IdParams): Promise<SimulationClock> {
    return this.simulations.clock(who, id);
  }

  @Get(':id/outbox')
  @Allow(...INTERNAL)
  @Answers(outboxList, { summary: 'What would have been sent' })
  outbox(@Who() who: Principal, @Param({ schema: idParams }) { id }: IdParams): Promise<OutboxList> {
    return this.simulations.outbox(who, id);
  }
}
