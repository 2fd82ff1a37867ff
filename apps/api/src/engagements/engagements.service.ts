import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { pendingOf } from '#persistence/commands.js';
import { lastForms } from '#persistence/forms.js';
import { openContact } from '#persistence/customers.js';
import { CursorInvalid } from '#persistence/cursor.js';
import { eventsOf, listEngagements, tasksOf, type EngagementRow } from '#persistence/engagements.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { SealedUnreadable, Vault } from '#persistence/sealing.js';
import { isInternal, type Principal } from '../auth/principal.js';
import { kebab } from '../pipelines/names.js';
import { pipelineOf, type PipelineEntry } from '../pipelines/registry.js';
import { Problem } from '../problems/problem.js';
import type { EngagementDetail, EngagementPage, EngagementQuery, EventPage } from '../schemas/engagement.schema.js';
import { deadlinesOf, eventView, forCustomer, stepLine, summaryOf, whatComes } from './engagement.view.js';
import { offersFor } from './offers.js';
import { Signing } from '../signing/signing.service.js';
import { Visible } from './visible.js';

/** Reading engagements: lists, one with all that can be done, its events. */
@Injectable()
export class Engagements {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly books: Rulebooks,
    private readonly visible: Visible,
    private readonly signing: Signing,
  ) {}

  /** Real ones only; a customer's contact gets its own customer's, whatever it asks for. */
  async list(principal: Principal, query: EngagementQuery): Promise<EngagementPage> {
    const own = principal.kind === 'person' && !isInternal(principal) ? principal.customer : undefined;
    if (own !== undefined && query.customer !== undefined && query.customer !== own) return { items: [], next: null };
    const { pipeline, step, waitingOn, late, open, assignee, text, limit, cursor } = query;
    const page = await withCursor(() =>
      listEngagements(
        this.db,
        {
          ...(pipeline !== undefined && { pipeline }), ...(step !== undefined && { step }), ...(waitingOn && { waitingOn }), ...(late === 'true' && { late: true }),
          ...(open !== undefined && { state: open === 'true' ? 'open' : 'closed' }), ...(assignee !== undefined && { assignee: assignee === 'nobody' ? null : assignee }),
          ...((own ?? query.customer) !== undefined && { customer: own ?? query.customer! }), ...(text !== undefined && { text }), ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }),
        },
        this.vault,
      ),
    );
    return { items: page.rows.map(rowView), next: page.next };
  }

  async byId(principal: Principal, id: string): Promise<EngagementDetail> {
    const row = await this.visible.engagement(principal, id);
    const entry = entryOf(row.pipeline);
    const book = await this.books.byVersion(this.db, row.terms);
    if (!book) throw new Error('the rulebook of an engagement is gone');
    const internal = isInternal(principal);
    const [contact, tasks, documents, pending] = await Promise.all([this.contactOf(row.contact, principal), internal ? tasksOf(this.db, id) : [], this.signing.documentsOf(row), pendingOf(this.db, id)]);
    const it = row.snapshot;
    const now = new Date().toISOString();
    const people = entry.people && principal.kind === 'person' ? await this.namesOf(id, entry.people) : undefined;
    const newest = documents.at(-1)?.sha256;
    const inForce = entry.panel && (await this.books.inForce(this.db, now));
    return {
      ...summaryOf(id, it),
      customer: { id: row.customer, number: row.customerNumber, company: row.company },
      title: entry.pipeline.title,
      contact,
      facts: internal ? it.facts : (entry.customerFacts?.(it.facts) ?? it.facts),
      panel: entry.panel?.(it, { book, prices: inForce?.terms.prices ?? [], now }) ?? null,
      terms: row.terms,
      steps: stepLine(it, entry),
      deadlines: deadlinesOf(it, entry),
      next: whatComes(it, entry).filter(({ does }) => internal || does !== 'mark-late'),
      tasks: tasks.map(({ effect, code }) => ({ effect, title: entry.words.effects[effect] ?? { ja: effect, en: effect }, code })),
      documents: documents.map(({ id: document, kind, version, sha256, createdAt }) => ({ id: document, kind, version, sha256, createdAt })),
      appointments: (entry.appointments?.(it.facts) ?? []).map(({ by, ...each }) => ({ ...each, ...(by !== undefined && { by: kebab(by) }) })).sort((a, b) => (a.from < b.from ? -1 : 1)),
      commands: offersFor(principal, it, entry, book, { now, company: row.company, ...(contact && { contact }), ...(newest !== undefined && { document: newest }) }, people),
      pending: pending.map(({ id: command, name, receivedAt }) => ({ id: command, name: kebab(name), receivedAt })),
    };
  }

  async events(principal: Principal, id: string, { after = 0, limit = 200 }: { after?: number; limit?: number }): Promise<EventPage> {
    const { pipeline } = await this.visible.engagement(principal, id);
    const events = await eventsOf(this.db, id, { after, limit: limit + 1 });
    const page = events.slice(0, limit);
    const views = page.map(eventView);
    return { items: isInternal(principal) ? views : views.flatMap((event) => forCustomer(event, entryOf(pipeline)) ?? []), next: events.length > limit ? page.at(-1)!.seq : null };
  }

  /** The people that a pipeline's forms name by id. */
  private async namesOf(id: string, { from, names }: NonNullable<PipelineEntry['people']>): Promise<{ [id: string]: string } | undefined> {
    const form = (await lastForms(this.db, this.vault, id, [from]))[from];
    return form && names(form);
  }

  /** The person, as far as the reader may know them; an erased one is nobody. */
  private async contactOf(id: string, principal: Principal): Promise<EngagementDetail['contact']> {
    try {
      const contact = await openContact(this.db, this.vault, id);
      if (!contact) return null;
      const { name, email, phone } = contact.person;
      // The application form asks its bearer for nothing that we know; no other link has use for an address.
      if (principal.kind === 'link' && principal.action !== 'submitApplication') return { id, name };
      return { id, name, email, ...(phone !== undefined && { phone }) };
    } catch (error) {
      if (error instanceof SealedUnreadable) return null;
      throw error;
    }
  }
}

export function entryOf(pipeline: string): PipelineEntry {
  const entry = pipelineOf(pipeline);
  if (!entry) throw new Error('an engagement of a pipeline that this release does not have');
  return entry;
}

/** Runs a list with a cursor from outside. */
export async function withCursor<T>(list: () => Promise<T>): Promise<T> {
  try {
    return await list();
  } catch (error) {
    if (error instanceof CursorInvalid) throw new Problem(400, 'REQUEST_INVALID', { errors: [{ path: 'cursor', code: 'FORMAT', message: 'is not a cursor of this list' }] });
    throw error;
  }
}
function rowView(row: EngagementRow): EngagementPage['items'][number] {
  const { id, number, pipeline, simulation, seq, state, step, lateSince, onHold, assignee, nextDue, outcome, openedAt, closedAt } = row;
  return {
    id, number, pipeline, simulation, seq, state, step,
    waiting: { on: row.waitingOn, for: row.waitingFor === null ? null : kebab(row.waitingFor), since: row.waitingSince },
    lateSince, onHold, assignee, nextDue, outcome, openedAt, closedAt,
    customer: { id: row.customer, number: row.customerNumber, company: row.company },
  };
}
