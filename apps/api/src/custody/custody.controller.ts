import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { Allow, PEOPLE, Who } from '../auth/allow.js';
import type { Principal } from '../auth/principal.js';
import { Answers } from '../openapi/answers.js';
import { idParams, type IdParams } from '../schemas/common.schema.js';
import { custodyView, slipParams, type CustodyView, type SlipParams } from './custody.schema.js';
import { Custody } from './custody.service.js';

@Controller('v1/engagements/:id/custody')
export class CustodyController {
  constructor(private readonly custody: Custody) {}

  @Get()
  @Allow('link', ...PEOPLE)
  @Answers(custodyView, { summary: 'Who has the cards, from when to when, by which slip' })
  view(@Who() who: Principal, @Param({ schema: idParams }) { id }: IdParams): Promise<CustodyView> {
    return this.custody.of(who, id);
  }

  @Get('chain.pdf')
  @Allow(...PEOPLE)
  @Answers(undefined, { summary: 'The chain of custody as a PDF' })
  async chain(@Who() who: Principal, @Param({ schema: idParams }) { id }: IdParams, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    return file(await this.custody.chain(who, id), response);
  }

  @Get('slips/:direction/:shipment')
  @Allow('link', ...PEOPLE)
  @Answers(undefined, { summary: 'A custody slip as a PDF' })
  async slip(@Who() who: Principal, @Param({ schema: slipParams }) params: SlipParams, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    return file(await this.custody.slip(who, params), response);
  }
}

function file({ content, name }: { content: Buffer; name: string }, response: Response): StreamableFile {
  response.setHeader('Content-Security-Policy', "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'");
  response.setHeader('Cache-Control', 'private, no-store');
  return new StreamableFile(content, { type: 'application/pdf', disposition: `inline; filename="${name}"`, length: content.length });
}
