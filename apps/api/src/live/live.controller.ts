import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, PEOPLE, Who } from '../auth/allow.js';
import type { Person } from '../auth/principal.js';
import type { SessionRequest } from '../auth/sessions.js';
import { Answers } from '../openapi/answers.js';
import { Problem } from '../problems/problem.js';
import { liveChange } from './live.schema.js';
import { LiveStreams } from './streams.js';

/** For pages of ours: they look again when they are told to. Other systems read the engagement's events. */
@Controller('v1/live')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Get()
  @Allow(...PEOPLE)
  @ApiProduces('text/event-stream')
  @Answers(liveChange, { summary: 'What changes, as it changes: events `changed`, and `resync` when all has to be read again' })
  async listen(@Req() request: SessionRequest, @Who() who: Person, @Res() response: Response): Promise<void> {
    if (!request.session) throw new Problem(403, 'SESSION_NEEDED');
    if (request.method === 'HEAD') response.end();
    else await this.streams.open(who, request.session, response);
  }
}
