import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Refusal } from '#domain/engagement/command.js';
import type { Engagement } from '#domain/engagement/engagement.js';
import type { Facts, Json } from '#domain/engagement/json.js';
import type { Rulebook } from '#domain/engagement/pipeline.js';
import { holdCapacity } from '#persistence/capacity.js';
import { documentsOf } from '#persistence/documents.js';
import { openForms } from '#persistence/forms.js';
import { consume } from '#persistence/links.js';
import { freeSlots, hold } from '#persistence/reservations.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { Vault } from '#persistence/sealing.js';
import { rows, type Queryable } from '#persistence/sql.js';
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
    if (verdict) return { ...facts, ...verdict.judge({ ...facts, ...personal }, await this.formsOf(engagement, verdict.needs)) };
    if (entry.bookings[name]) return this.withOperator(entry.bookings[name], engagement, facts, it);
    if (entry.pipeline.actions[name]?.pinsTerms) return { ...facts, book: (await this.bookInForce(receivedAt)) as unknown as Json };
    if (name === 'adoptTerms') return this.withBook(facts);
    if (name === 'reassign' && facts['assignee'] !== null) await this.mustWorkHere(facts['assignee'], 'assignee', 'ASSIGNEE_UNKNOWN');
    const operator = (facts['call'] as Facts | undefined)?.['operator'];
    if (operator !== undefined) await this.mustWorkHere(operator, 'operator', 'OPERATOR_UNKNOWN');
    return facts;
  }

  /** Whether a command takes hold of anything; if not, taking it in is one statement. */
  takes({ entry, name, facts }: Incoming, token: string | undefined): boolean {
    return token !== undefined || entry.bookings[name] !== undefined || entry.capacity?.actions.includes(name) === true || (facts['signature'] as Facts | undefined)?.['documentHash'] !== undefined;
  }

  /** What a command takes hold of in its transaction: a slot, its link. A refusal gives both back. */
  async take(tx: Queryable, { entry, name, engagement, facts, receivedAt }: Incoming, command: string, token: string | undefined, after?: Engagement): Promise<Refusal | undefined> {
    if (token !== undefined && !(await consume(tx, token, command, receivedAt))) return { code: 'LINK_USED', kind: 'not-possible-now' };
    const booking = entry.bookings[name];
    if (booking) {
      const { from, to, operator } = facts[booking.fact] as { from: string; to: string; operator?: string };
      return operator === undefined ? undefined : hold(tx, { command, engagement, kind: booking.kind, person: operator, from, to });
    }
    if (entry.capacity && after && !after.simulation) {
      const { resource, needs, limit } = entry.capacity;
      const { terms } = await this.bookInForce(receivedAt);
      return holdCapacity(tx, { command, engagement, resource, weeks: needs(after), limit: limit(terms) });
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
    const found = await rows<{ id: string }>(this.db, `select "id" from "user" where "role" in ('staff', 'manager') and "disabledAt" is null order by "role" desc, "id"`);
    return found.map(({ id }) => id);
  }

  private async withOperator({ kind, fact }: { kind: string; fact: string }, engagement: string, facts: Facts, it: Engagement): Promise<Facts> {
    const slot = facts[fact] as { from: string; to: string; operator?: string };
    const persons = await this.operators();
    if (slot.operator !== undefined) {
      if (!persons.includes(slot.operator)) throw unknownPerson('operator', 'OPERATOR_UNKNOWN');
      return facts;
    }
    if (persons.length === 0) return facts; // a company without sign-ins yet: nobody's time to reserve
    const [free] = await freeSlots(this.db, { persons, slots: [slot], except: { engagement, kind } });
    const operator = [it.assignee, ...(free?.persons ?? [])].find((each) => each !== undefined && free?.persons.includes(each)) ?? persons[0]!;
    return { ...facts, [fact]: { ...slot, operator } };
  }

  /** Of each of these commands the last form, opened, for rules that compare people. */
  private async formsOf(engagement: string, names: readonly string[]): Promise<{ [action: string]: Facts }> {
    const given = await rows<{ id: string; name: string; facts: Facts }>(
      this.db, `select distinct on (name) id, name, facts from command where engagement_id = $1 and name = any($2) and status = 'accepted' order by name, decided_at desc`, [engagement, names],
    );
    const opened = await openForms(this.db, this.vault, given.map(({ id }) => id));
    return Object.fromEntries(given.map(({ id, name, facts }) => [name, { ...facts, ...(opened.get(id) as Facts | undefined) }]));
  }

  private async withBook(facts: Facts): Promise<Facts> {
    const book = await this.books.byVersion(this.db, String(facts['version']));
    if (!book) throw new Problem(400, 'RULEBOOK_UNKNOWN', { errors: [{ path: 'version', code: 'UNKNOWN', message: 'is not a published version' }] });
    return { ...facts, book: book as unknown as Json };
  }

  private async mustWorkHere(id: Json | undefined, path: string, code: string): Promise<void> {
    const found = await rows(this.db, `select 1 from "user" where "id" = $1 and "role" <> 'customer' and "disabledAt" is null`, [id]);
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
