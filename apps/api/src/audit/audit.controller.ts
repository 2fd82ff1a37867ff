import { Controller, Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { listAudit } from '#persistence/audit.js';
import { Allow } from '../auth/allow.js';
import { withCursor } from '../engagements/engagements.service.js';
import { Answers } from '../openapi/answers.js';
import { auditPage, auditQuery, type AuditPage, type AuditQuery } from './audit.schema.js';

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
}
