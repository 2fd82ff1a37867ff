import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { chargeEventsAfter, cloudEvent } from '#persistence/feed.js';
import { Deliveries } from '../commands/deliveries.js';
import { SETTINGS, type ApiSettings } from '../parts/tokens.js';
import type { FeedPage, FeedQuery } from './webhooks.schema.js';

const USUAL = 50;

/** Events for whoever asks for them. */
@Injectable()
export class Feed {
  constructor(
    private readonly db: DataSource,
    private readonly deliveries: Deliveries,
    @Inject(SETTINGS) private readonly settings: Pick<ApiSettings, 'publicUrl'>,
  ) {}

  async chargeEvents({ after = '0', limit = USUAL }: FeedQuery): Promise<FeedPage> {
    await this.deliveries.publish();
    const found = await chargeEventsAfter(this.db, { after: Number(after), limit: limit + 1 });
    const page = found.slice(0, limit);
    return { items: page.map((event) => cloudEvent(event, this.settings.publicUrl)), next: String(page.at(-1)?.position ?? after), more: found.length > limit };
  }
}
