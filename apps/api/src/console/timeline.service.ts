import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EngagementEvent } from '#domain/engagement/event.js';
import type { Json } from '#domain/engagement/json.js';
import { openContact } from '#persistence/customers.js';
import { eventsOf } from '#persistence/engagements.js';
import { openFormsOf } from '#persistence/forms.js';
import { SealedUnreadable, Vault } from '#persistence/sealing.js';
import { rows } from '#persistence/sql.js';
import type { Person } from '../auth/principal.js';
import { entryOf } from '../engagements/engagements.service.js';
import { Visible } from '../engagements/visible.js';
import type { TimelineView } from './console.schema.js';
import { told } from './timeline.words.js';

/** The history of an engagement in words, with the free texts that were left in it: for staff alone. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly visible: Visible,
  ) {}

  async of(who: Person, id: string): Promise<TimelineView> {
    const row = await this.visible.engagement(who, id);
    const entry = entryOf(row.pipeline);
    const [events, forms, contact] = await Promise.all([eventsOf(this.db, id, { limit: 1000 }), this.forms(id), this.contactName(row.contact)]);
    const names = await this.names(events);
    return {
      items: events.flatMap((event) => {
        const line = told(event, entry);
        if (!line) return [];
        const { seq, at, actor, rule } = event;
        const assignee = event.type === 'reassigned' && event.data.assignee !== null ? names.get(event.data.assignee) : undefined;
        const who = actor.role === 'customer' ? contact : (names.get(actor.id) ?? null);
        const by = actor.role === 'system' || line.kind === 'mail' || line.kind === 'effect' ? ('system' as const) : ('person' as const);
        return [{ seq, at, by, who: by === 'system' ? null : who, kind: line.kind, text: line.text, detail: assignee !== undefined ? { ja: assignee, en: assignee } : (line.detail ?? null), said: saidIn(event, forms), skipped: line.skipped ?? false, rule: rule ?? null }];
      }),
    };
  }

  private async forms(id: string): Promise<Map<string, Json>> {
    try {
      return await openFormsOf(this.db, this.vault, id);
    } catch (error) {
      if (error instanceof SealedUnreadable) return new Map();
      throw error;
    }
  }

  private async contactName(id: string): Promise<string | null> {
    try {
      return (await openContact(this.db, this.vault, id))?.person.name ?? null;
    } catch (error) {
      if (error instanceof SealedUnreadable) return null;
      throw error;
    }
  }

  private async names(events: EngagementEvent[]): Promise<Map<string, string>> {
    const ids = new Set(events.flatMap((event) => [event.actor.id, ...(event.type === 'reassigned' && event.data.assignee !== null ? [event.data.assignee] : [])]));
    const found = await rows<{ id: string; name: string }>(this.db, 'select "id", "name" from "user" where "id" = any($1::text[])', [[...ids]]);
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}

/** Free text goes with the event that the command was for, not with what followed from it. */
function saidIn(event: EngagementEvent, forms: Map<string, Json>): string | null {
  const own = ['noted', 'held', 'fact-corrected', 'overridden', 'effect-skipped', 'fact-recorded'].includes(event.type);
  const form = own && event.command !== undefined ? forms.get(event.command) : undefined;
  if (typeof form !== 'object' || form === null || Array.isArray(form)) return null;
  const text = form['text'] ?? form['reason'] ?? form['notes'] ?? form['message'] ?? form['question'];
  return typeof text === 'string' ? text : null;
}
