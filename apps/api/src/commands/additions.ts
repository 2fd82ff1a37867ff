import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { dateOf, mondayOf } from '#domain/calendar/calendar.js';
import type { Refusal } from '#domain/engagement/command.js';
import { reservedAs, type Booking } from '#domain/engagement/definition.js';
import type { Engagement } from '#domain/engagement/engagement.js';
import type { Facts, Json } from '#domain/engagement/json.js';
import type { Rulebook } from '#domain/engagement/pipeline.js';
import { holdCapacity } from '#persistence/capacity.js';
import { seeingAll } from '#persistence/database.js';
import { documentsOf } from '#persistence/documents.js';
import { lastForms } from '#persistence/forms.js';
import { consume } from '#persistence/links.js';
import { freeSlots, giveBack, hold } from '#persistence/reservations.js';
import { readAs } from '#persistence/reader.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { Vault } from '#persistence/sealing.js';
import { kept, rows, type Queryable } from '#persistence/sql.js';
import type { LinkBearer, Principal } from '../auth/principal.js';
import type { PipelineEntry } from '../pipelines/registry.js';
import { Problem } from '../problems/problem.js';

/** A command about to be taken in. */
export interface Incoming {
  entry: PipelineEntry;
  name: string;
  engagement: string;
  facts: Facts;
  personal: Facts;
  receivedAt: string;
  /** The state that it is given in; absent when it opens an engagement. */
  it?: Engagement;
}

/** What only the API can know of a command: who works here, which slots are free, which document was sent, which terms are in force. */
@Injectable()
export class Additions {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly books: Rulebooks,
  ) {}

  /** The facts with what the API adds; mistakes in what was sent are refused before anything is written. */
  async complete({ entry, name, engagement, facts, personal, receivedAt }: Incoming, it: Engagement): Promise<Facts> {
    const verdict = entry.verdicts?.[name];
    if (verdict) return { ...facts, ...verdict.judge({ ...facts, ...personal }, await lastForms(this.db, this.vault, engagement, verdict.needs)) };
    if (entry.bookings[name]) return this.withOperator(entry.bookings[name], engagement, facts, it);
    if (entry.pipeline.actions[name]?.pinsTerms) return { ...facts, book: (await this.bookInForce(receivedAt)) as unknown as Json };
    if (name === 'adoptTerms') return this.withBook(facts);
    if (name === 'reassign' && facts['assignee'] !== null) await this.mustWorkHere(facts['assignee'], 'assignee', 'ASSIGNEE_UNKNOWN');
    for (const path of ['architect', 'adviser']) {
      const person = (facts[path] as Facts | undefined)?.['id'];
      if (person !== undefined) await this.mustWorkHere(person, path, 'ASSIGNEE_UNKNOWN');
    }
    const operator = (facts['call'] as Facts | undefined)?.['operator'];
    if (operator !== undefined) await this.mustWorkHere(operator, 'operator', 'OPERATOR_UNKNOWN');
    return facts;
  }

  /** Whether a command takes hold of anything; if not, taking it in is one statement. */
  takes({ entry, name, facts }: Incoming, token: string | undefined): boolean {
    return token !== undefined || entry.bookings[name] !== undefined || entry.givesBack?.actions.includes(name) === true || entry.capacity?.actions.includes(name) === true || (facts['signature'] as Facts | undefined)?.['documentHash'] !== undefined;
  }

  /** What a command takes hold of in its transaction: a slot, its link. A refusal gives both back. */
  async take(tx: EntityManager, { entry, name, engagement, facts, receivedAt, it }: Incoming, command: string, token: string | undefined, after?: Engagement): Promise<Refusal | undefined> {
    if (token !== undefined && !(await consume(tx, token, command, receivedAt))) return { code: 'LINK_USED', kind: 'not-possible-now' };
    const booking = entry.bookings[name];
    if (booking) {
      const agreed = facts[booking.fact] as { from: string; to: string; operator?: string };
      const { from, to, operator } = agreed;
      return operator === undefined ? undefined : hold(tx, { command, engagement, kind: reservedAs(booking, agreed), person: operator, from, to });
    }
    const { givesBack } = entry;
    const over = it && givesBack?.actions.includes(name) ? givesBack.agreed(it, { name, facts }) : undefined;
    if (givesBack && over) await giveBack(tx, { command, engagement, kind: reservedAs(entry.bookings[givesBack.booking]!, over), after: receivedAt });
    if (entry.capacity && after && !after.simulation) {
      const { resource, needs, limit } = entry.capacity;
      const { terms } = await this.bookInForce(receivedAt);
      const wish = { command, engagement, resource, weeks: needs(after), now: mondayOf(dateOf(terms.timeZone, receivedAt)), limit: limit(terms) };
      return seeingAll(tx, () => holdCapacity(tx, wish)); // others have their share of a week, too
    }
    const signed = (facts['signature'] as Facts | undefined)?.['documentHash'];
    if (signed !== undefined) return this.documentChanged(tx, engagement, signed);
    return undefined;
  }

  /** The rulebook in force. @throws 503 before the first was published */
  async bookInForce(instant: string): Promise<Rulebook> {
    const book = await this.books.inForce(this.db, instant);
    if (!book) throw new Problem(503, 'RULEBOOK_MISSING', { retryAfter: 30 });
    return book;
  }

  /** Ids of everyone who may keep a slot. */
  async operators(): Promise<string[]> {
    const found = await readAs('all', () => rows<{ id: string }>(this.db, kept('operators', `select "id" from "user" where "role" in ('staff', 'manager') and "disabledAt" is null order by "role" desc, "id"`)));
    return found.map(({ id }) => id);
  }

  private async withOperator(booking: Booking, engagement: string, facts: Facts, it: Engagement): Promise<Facts> {
    const { fact } = booking;
    const slot = facts[fact] as { from: string; to: string; operator?: string };
    const persons = await this.operators();
    if (slot.operator !== undefined) {
      if (!persons.includes(slot.operator)) throw unknownPerson('operator', 'OPERATOR_UNKNOWN');
      return facts;
    }
    if (persons.length === 0) return facts; // a company without sign-ins yet: nobody's time to reserve
    const [free] = await readAs('all', () => freeSlots(this.db, { persons, slots: [slot], except: { engagement, kind: reservedAs(booking, slot) } }));
    const operator = [it.assignee, ...(free?.persons ?? [])].find((each) => each !== undefined && free?.persons.includes(each)) ?? persons[0]!;
    return { ...facts, [fact]: { ...slot, operator } };
  }

  private async withBook(facts: Facts): Promise<Facts> {
    const book = await this.books.byVersion(this.db, String(facts['version']));
    if (!book) throw new Problem(400, 'RULEBOOK_UNKNOWN', { errors: [{ path: 'version', code: 'UNKNOWN', message: 'is not a published version' }] });
    return { ...facts, book: book as unknown as Json };
  }

  private async mustWorkHere(id: Json | undefined, path: string, code: string): Promise<void> {
    const found = await readAs('all', () => rows(this.db, `select 1 from "user" where "id" = $1 and "role" <> 'customer' and "disabledAt" is null`, [id]));
    if (found.length === 0) throw unknownPerson(path, code);
  }

  private async documentChanged(tx: Queryable, engagement: string, signed: Json): Promise<Refusal | undefined> {
    const sent = (await documentsOf(tx, engagement)).find(({ kind }) => kind === 'contract');
    return !sent || sent.sha256 === signed ? undefined : { code: 'DOCUMENT_CHANGED', kind: 'rule', rule: 'ONB-05', facts: { sent: sent.sha256, signed } };
  }
}

const unknownPerson = (path: string, code: string): Problem => new Problem(400, code, { errors: [{ path, code: 'UNKNOWN', message: 'is nobody who works here' }] });

/** The token of a link that a command uses up. */
export const tokenOf = (principal: Principal): string | undefined => (principal.kind === 'link' ? (principal satisfies LinkBearer).token : undefined);
