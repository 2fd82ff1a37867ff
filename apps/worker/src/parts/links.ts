import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { issue } from '#persistence/links.js';
import type { EngagementContext } from './engagements.js';
import { SETTINGS, type WorkerSettings } from './tokens.js';

/** The addresses in our mails. */
@Injectable()
export class Links {
  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: Pick<WorkerSettings, 'publicUrl'>,
  ) {}

  /** The page of an engagement, for those who sign in. */
  page({ id }: Pick<EngagementContext, 'id'>): string {
    return `${this.base()}/engagements/${id}`;
  }

  /**
   * For the customer: a link that lets its bearer do one action once, or the page when there is nothing to do.
   * The token stands behind `#`, which browsers do not send: it is in nobody's access log.
   */
  async forCustomer(engagement: EngagementContext, seq: number, action: string | undefined): Promise<string> {
    if (!action) return this.page(engagement);
    const { id, contact, terms } = engagement;
    const link = await issue(this.db, { engagement: id, contact, action, seq, days: terms.links.days, at: new Date().toISOString() });
    return link ? `${this.base()}/link#${link.token}` : this.page(engagement);
  }

  private base(): string {
    return this.settings.publicUrl.replace(/\/+$/, '');
  }
}
