import { Controller, Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { listAudit } from '#persistence/audit.js';
import { verifyEnd } from '#persistence/audit-verify.js';
import { Allow } from '../auth/allow.js';
import { withCursor } from '../engagements/engagements.service.js';
import { Answers } from '../openapi/answers.js';
import { auditEnd, auditPage, auditQuery, type AuditEndState, type AuditPage, type AuditQuery } from './audit.schema.js';

/** Rows that are counted again for whoever opens the page. */
const LAST = 1000;

@Controller('v1/audit')
export class AuditController {
  constructor(private readonly db: DataSource) {}

  @Get()
  @Allow('manager')
  @Answers(auditPage, { summary: 'Who did what to what, and what came of it, the newest first' })
  async audit(@Query({ schema: auditQuery }) query: AuditQuery): Promise<AuditPage> {
    const { rows, next } = await withCursor(() => listAudit(this.db, query));
    return { items: rows.map(({ n: _, ...row }) => row), next };
  }

  @Get('chain')
  @Allow('manager')
  @Answers(auditEnd, { summary: 'Whether the last rows of the audit fit together, counted again for this answer' })
  async chain(): Promise<AuditEndState> {
    const { from, head, waiting, sealedAt, fault } = await verifyEnd(this.db, LAST);
    return { from, ...head, sealedAt: sealedAt ?? null, waiting, fault: fault ?? null };
  }
}
