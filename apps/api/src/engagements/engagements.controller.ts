import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Allow, PEOPLE, Who } from '../auth/allow.js';
import type { Principal } from '../auth/principal.js';
import { Answers } from '../openapi/answers.js';
import { digits, idParams, uuidSchema, type IdParams } from '../schemas/common.schema.js';
import { documentText, engagementDetail, engagementPage, engagementQuery, eventPage, type DocumentText, type EngagementDetail, type EngagementPage, type EngagementQuery, type EventPage } from '../schemas/engagement.schema.js';
import { slotList, slotQuery, type SlotList, type SlotQuery } from '../schemas/others.schema.js';
import { DocumentTexts } from './document-text.service.js';
import { Documents } from './documents.service.js';
import { Engagements } from './engagements.service.js';
import { Slots } from './slots.service.js';

const eventQuery = z.strictObject({ after: digits(0, 999_999).optional(), limit: digits(1, 500).optional() });
const documentParams = z.strictObject({ id: uuidSchema, documentId: uuidSchema });

@Controller('v1/engagements')
export class EngagementsController {
  constructor(
    private readonly engagements: Engagements,
    private readonly documents: Documents,
    private readonly texts: DocumentTexts,
    private readonly slots: Slots,
  ) {}

  @Get()
  @Allow(...PEOPLE)
  @Answers(engagementPage, { summary: 'Engagements, the newest first' })
  list(@Who() who: Principal, @Query({ schema: engagementQuery }) query: EngagementQuery): Promise<EngagementPage> {
    return this.engagements.list(who, query);
  }

  @Get(':id')
  @Allow('link', ...PEOPLE)
  @Answers(engagementDetail, { summary: 'One engagement with all that can be done' })
  byId(@Who() who: Principal, @Param({ schema: idParams }) { id }: IdParams): Promise<EngagementDetail> {
    return this.engagements.byId(who, id);
  }

  @Get(':id/events')
  @Allow(...PEOPLE)
  @Answers(eventPage, { summary: 'What happened, in order' })
  events(@Who() who: Principal, @Param({ schema: idParams }) { id }: IdParams, @Query({ schema: eventQuery }) query: z.infer<typeof eventQuery>): Promise<EventPage> {
    return this.engagements.events(who, id, query);
  }

  @Get(':id/slots')
  @Allow('link', ...PEOPLE)
  @Answers(slotList, { summary: 'Free times within desk hours' })
  slotsOf(@Who() who: Principal, @Param({ schema: idParams }) { id }: IdParams, @Query({ schema: slotQuery }) query: SlotQuery): Promise<SlotList> {
    return this.slots.free(who, id, query);
  }

  @Get(':id/documents/:documentId')
  @Allow('link', ...PEOPLE)
  @Answers(undefined, { summary: 'A document as a file' })
  async document(@Who() who: Principal, @Param({ schema: documentParams }) { id, documentId }: z.infer<typeof documentParams>, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const { content, name, type } = await this.documents.open(who, id, documentId);
    // A file is never a page of ours. A PDF may be shown by the browser's own viewer, which a sandbox would keep from starting.
    const pdf = type === 'application/pdf';
    response.setHeader('Content-Security-Policy', pdf ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'" : 'sandbox');
    response.setHeader('Cache-Control', 'private, no-store');
    return new StreamableFile(content, { type, disposition: `${pdf ? 'inline' : 'attachment'}; filename="${name}"`, length: content.length });
  }

  @Get(':id/documents/:documentId/text')
  @Allow('link', ...PEOPLE)
  @Answers(documentText, { summary: 'The words of a contract, for readers whose browser shows no PDF' })
  documentText(@Who() who: Principal, @Param({ schema: documentParams }) { id, documentId }: z.infer<typeof documentParams>): Promise<DocumentText> {
    return this.texts.read(who, id, documentId);
  }
}
