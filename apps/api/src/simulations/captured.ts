import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Lang } from '#domain/calendar/because.js';
import type { Facts } from '#domain/engagement/json.js';
import { openContacts } from '#persistence/customers.js';
import type { EngagementRow } from '#persistence/engagements.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { Vault } from '#persistence/sealing.js';
import { rows } from '#persistence/sql.js';
import { accountText } from '#runtime/mail/account.js';
import { fill } from '#runtime/mail/render.js';
import { SETTINGS, type ApiSettings } from '../parts/tokens.js';
import type { PipelineEntry } from '../pipelines/registry.js';
import type { OutboxList } from '../schemas/others.schema.js';

interface OutboxRow {
  id: string;
  at: string;
  name: string;
  receiver: string;
  data: Facts;
}

/** What a simulation would have sent, as its readers would read it. */
@Injectable()
export class Captured {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly books: Rulebooks,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async of(row: EngagementRow, entry: PipelineEntry): Promise<OutboxList> {
    const found = await rows<OutboxRow>(this.db, `select id, at, name, receiver, data from outbox where engagement_id = $1 and kind in ('notice', 'message') order by at, seq`, [row.id]);
    const filled = await this.filler(row);
    return {
      items: found.map(({ id, at, name, receiver, data }) => {
        const mail = entry.mails[name];
        if (!mail) return { id, at, name, receiver, data };
        const [ja, en] = [mail(data, 'ja'), mail(data, 'en')];
        return { id, at, name, receiver, data, subject: { ja: filled(ja.subject, 'ja'), en: filled(en.subject, 'en') }, text: { ja: filled(ja.body, 'ja'), en: filled(en.body, 'en') } };
      }),
    };
  }

  /** Puts in what whoever sends would put in; there is no link, because nobody gets one. */
  private async filler(row: EngagementRow): Promise<(text: string, lang: Lang) => string> {
    const contact = (await openContacts(this.db, this.vault, [row.contact])).get(row.contact);
    const book = await this.books.byVersion(this.db, row.terms);
    const hours = book?.terms.desks.taskDesk.windows.map(({ open, close }) => `${open}-${close}`).join(', ') ?? '';
    const values: { [name: string]: string } = { name: contact?.person.name ?? '', company: this.settings.companyName, client: row.company, number: row.number, freeDial: book?.terms.onboarding.freeDial ?? '', hours };
    return (text, lang) => fill(text, { ...values, link: { ja: '(リンク)', en: '(link)' }[lang], account: accountText(this.settings, lang) });
  }
}
