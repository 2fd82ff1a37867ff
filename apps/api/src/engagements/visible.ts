import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { engagementById } from '#persistence/engagements.js';
import { isInternal, type Principal } from '../auth/principal.js';
import { notFound } from '../problems/problem.js';

type Found = NonNullable<Awaited<ReturnType<typeof engagementById>>>;

/** The one place that decides who sees which engagement. What is not theirs does not exist for them. */
@Injectable()
export class Visible {
  constructor(private readonly db: DataSource) {}

  /** @throws 404, the same for a missing id and for somebody else's */
  async engagement(principal: Principal, id: string): Promise<Found> {
    const row = await engagementById(this.db, id);
    if (!row || !maySee(principal, row)) throw notFound();
    return row;
  }
}

function maySee(principal: Principal, row: Found): boolean {
  if (isInternal(principal)) return true;
  if (row.simulation) return false;
  if (principal.kind === 'link') return principal.engagement === row.id;
  return principal.kind === 'person' && principal.customer === row.customer;
}
