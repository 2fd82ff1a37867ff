import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Allow, INTERNAL, PEOPLE, SeesAll, Who } from '../auth/allow.js';
import type { Principal } from '../auth/principal.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { languageOf } from '../http/language.js';
import { networkOf } from '../http/network.js';
import { RateLimit } from '../http/rate-limit.js';
import type { ApiRequest } from '../http/request.js';
import { Answers } from '../openapi/answers.js';
import { idParams, uuidSchema, type IdParams } from '../schemas/common.schema.js';
import { commandAnswer, commandPreview, receiptSchema, type CommandAnswer, type CommandPreview, type Receipt } from '../schemas/engagement.schema.js';
import { Commands, type Answered } from './command.service.js';
import { TakesPlace } from './places.guard.js';
import type { Sent } from './sent.js';

const commandParams = z.strictObject({ id: uuidSchema, name: z.string().regex(/^[a-z][a-z-]{0,60}$/, 'is not a command') });
const pipelineParams = z.strictObject({ pipeline: z.string().regex(/^[a-z][A-Za-z-]{0,40}$/, 'is not a pipeline') });
const openQuery = z.strictObject({ customer: uuidSchema.optional().describe('For a customer who is known already; of staff only.') });

/** How many inquiries one address may send without signing in. */
export const PUBLIC_LIMIT = Symbol('public limit');

@Controller('v1')
export class CommandsController {
  constructor(
    private readonly commands: Commands,
    @Inject(PUBLIC_LIMIT) private readonly limit: RateLimit,
  ) {}

  @Post('pipelines/:pipeline/engagements')
  @TakesPlace()
  @Allow('public', 'customer', ...INTERNAL)
  @SeesAll('public')
  @Answers(z.union([commandAnswer, receiptSchema]), { status: 201, summary: 'Open an engagement', idempotent: true, also: { 202: z.union([commandAnswer, receiptSchema]) } })
  async open(
    @Req() request: ApiRequest, @Who() principal: Principal, @IdempotencyKey() key: string,
    @Param({ schema: pipelineParams }) { pipeline }: z.infer<typeof pipelineParams>, @Query({ schema: openQuery }) { customer }: z.infer<typeof openQuery>, @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer | Receipt> {
    if (principal.kind === 'public') this.limit.take(networkOf(request.ip ?? ''));
    const answer = toldBy(response, await this.commands.open({ ...sentBy(request, principal, key, body), path: request.originalUrl, ...(customer !== undefined && { customer }) }, pipeline), principal);
    return principal.kind === 'public' ? { receipt: answer.command.id, receivedAt: answer.command.receivedAt } : answer;
  }

  @Post('engagements/:id/commands/:name')
  @TakesPlace()
  @Allow('link', ...PEOPLE)
  @Answers(commandAnswer, { summary: 'Give a command', idempotent: true, also: { 202: commandAnswer } })
  async give(
    @Req() request: ApiRequest, @Who() principal: Principal, @IdempotencyKey() key: string,
    @Param({ schema: commandParams }) { id, name }: z.infer<typeof commandParams>, @Body() body: unknown, @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer> {
    return toldBy(response, await this.commands.give(sentBy(request, principal, key, body), id, name), principal);
  }

  @Post('engagements/:id/previews/:name')
  @HttpCode(200)
  @Allow('link', ...PEOPLE)
  @Answers(commandPreview, { summary: 'What a command would bring about now; changes nothing' })
  preview(
    @Req() request: ApiRequest, @Who() principal: Principal, @Param({ schema: commandParams }) { id, name }: z.infer<typeof commandParams>, @Body() body: unknown,
  ): Promise<CommandPreview> {
    return this.commands.preview(sentBy(request, principal, '', body), id, name);
  }

  @Get('commands/:id')
  @Allow('link', ...PEOPLE)
  @Answers(commandAnswer, { summary: 'What became of a command' })
  byId(@Who() principal: Principal, @Param({ schema: idParams }) { id }: IdParams): Promise<CommandAnswer> {
    return this.commands.byId(principal, id);
  }
}

export function sentBy(request: ApiRequest, principal: Principal, key: string, body: unknown): Sent {
  return { principal, key, path: request.path, body: body ?? {}, language: languageOf(request.headers['accept-language']), origin: { address: request.ip, userAgent: request.get('user-agent') } };
}

/** Status and address of the answer; the public is not told an address. */
export function toldBy(response: Response, { status, answer }: Answered, principal: Principal): CommandAnswer {
  response.status(status);
  response.locals['command'] = answer.command.id;
  if (principal.kind !== 'public' && status !== 200) response.setHeader('Location', status === 201 && answer.engagement ? `/v1/engagements/${answer.engagement.id}` : answer.command.address);
  return answer;
}
