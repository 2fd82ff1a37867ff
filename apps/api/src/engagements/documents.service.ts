import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { getDocument } from '#persistence/documents.js';
import { SealedUnreadable, Vault } from '#persistence/sealing.js';
import type { Principal } from '../auth/principal.js';
import { notFound } from '../problems/problem.js';
import { Visible } from './visible.js';

/** Files of an engagement, opened for whoever may see it. */
@Injectable()
export class Documents {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly visible: Visible,
  ) {}

  /** @throws 404, the same for a file of another engagement, for none and for one that was erased */
  async find(principal: Principal, engagement: string, id: string): Promise<{ row: Awaited<ReturnType<Visible['engagement']>>; document: NonNullable<Awaited<ReturnType<typeof getDocument>>> }> {
    const row = await this.visible.engagement(principal, engagement);
    const document = await this.read(id);
    if (!document || document.engagement !== engagement) throw notFound();
    return { row, document };
  }

  async open(principal: Principal, engagement: string, id: string): Promise<{ content: Buffer; name: string; type: string }> {
    const { row, document } = await this.find(principal, engagement, id);
    const pdf = document.content.subarray(0, 5).toString('latin1') === '%PDF-';
    return { content: document.content, name: `${row.number}-${document.kind}.${pdf ? 'pdf' : 'txt'}`.replaceAll(/[^A-Za-z0-9.-]/g, '_'), type: pdf ? 'application/pdf' : 'text/plain; charset=utf-8' };
  }

  private async read(id: string): ReturnType<typeof getDocument> {
    try {
      return await getDocument(this.db, this.vault, id);
    } catch (error) {
      if (error instanceof SealedUnreadable) return undefined;
      throw error;
    }
  }
}
