import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Refusal } from '#domain/engagement/command.js';
import { unopened } from '#domain/engagement/engagement.js';
import type { Facts, Json } from '#domain/engagement/json.js';
import { whyNot } from '#domain/engagement/rules.js';
import type { NewCommand } from '#persistence/commands.js';
import { createContact, createCustomer, firstContact } from '#persistence/customers.js';
import { erasureOf } from '#persistence/erasure.js';
import { hadBy } from '#persistence/had-once.js';
import { numberForCommand } from '#persistence/numbers.js';
import { Vault } from '#persistence/sealing.js';
import { actorOf, isInternal, scopeOf } from '../auth/principal.js';
import type { PipelineEntry } from '../pipelines/registry.js';
import { notFound, Problem, refused } from '../problems/problem.js';
import { Additions } from './additions.js';
import type { Sent } from './sent.js';
import type { StoredStart } from './decider.js';
import { requestHash } from './request-hash.js';

/** An engagement about to be opened. */
export interface Opening {
  command: NewCommand;
  customer: string;
  /** Absent when the sender is a known customer. */
  newPeople?: { company: string; language: 'ja' | 'en'; contact: string; person: { name: string; email: string; phone?: string } };
}

interface Wish {
  sent: Sent;
  facts: Facts;
  personal: Facts;
  simulation: boolean;
}

/** What opening one needs beside the command: the customer, the number, the rulebook in force. */
@Injectable()
export class Openings {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly additions: Additions,
  ) {}

  /**
   * Asks the rules first: an Update that is refused would leave its workflow open.
   * @returns undefined when the sender has used this key before: no number is taken
   */
  async prepare(entry: PipelineEntry, { sent, facts, personal, simulation }: Wish): Promise<Opening | undefined> {
    const [receivedAt, actor] = [new Date().toISOString(), actorOf(sent.principal)];
    const book = await this.additions.bookInForce(receivedAt);
    const name = entry.pipeline.opens;
    const refusal = whyNot(entry.pipeline, unopened(), { id: '', name, facts, actor, receivedAt }, book);
    if (refusal) throw refused(refusal);

    const known = await this.knownCustomer(sent);
    const stranger = known ? undefined : newPeople(entry, sent, personal, simulation);
    const { customer, contact } = known ?? { customer: randomUUID(), contact: randomUUID() };
    const engagement = randomUUID();
    const [principal, { key }] = [scopeOf(sent.principal), sent];
    const number = await numberForCommand(this.db, simulation ? 'SIM' : entry.pipeline.prefix, { principal, key });
    if (number === undefined) return undefined;
    const start: StoredStart = { engagement, number, customer, contact, terms: book.version, openedBy: actor, ...(simulation && { simulation: true }) };
    const command: NewCommand = {
      id: randomUUID(), principal, key, requestHash: requestHash('POST', sent.path, sent.body),
      engagement, pipeline: entry.pipeline.id, name, actor, facts, receivedAt, start: start as unknown as { [key: string]: Json },
    };
    return { command, customer, ...(stranger && { newPeople: { ...stranger, contact } }) };
  }

  /** Whoever signed in as a customer's contact, or the customer that staff names: its first contact then. @throws 403, 404, 409 CUSTOMER_ERASED */
  private async knownCustomer({ principal, customer }: Sent): Promise<{ customer: string; contact: string } | undefined> {
    const own = principal.kind === 'person' && principal.customer !== undefined ? { customer: principal.customer, contact: principal.contact! } : undefined;
    if (customer === undefined) return own;
    if (!isInternal(principal)) throw new Problem(403, 'NOT_ALLOWED');
    const contact = await firstContact(this.db, customer);
    if (contact === undefined) throw notFound();
    if (await erasureOf(this.db, customer)) throw new Problem(409, 'CUSTOMER_ERASED');
    return { customer, contact };
  }

  /** Whether opening it makes or asks for anything else; if not, taking it in is one statement. */
  takes({ once }: PipelineEntry, { newPeople }: Opening): boolean {
    return newPeople !== undefined || once !== undefined;
  }

  /** What opening one takes in the command's own transaction. @returns why it cannot be opened beside what the customer has */
  async take(tx: EntityManager, entry: PipelineEntry, opening: Opening): Promise<Refusal | undefined> {
    const { command, customer, newPeople } = opening;
    if (newPeople) await this.makePeople(tx, opening, newPeople);
    const { once, pipeline: { id: pipeline, opens } } = entry;
    if (!once || newPeople || command.start?.['simulation'] === true) return undefined;
    const others = await hadBy(tx, { customer, pipeline, opens, command: command.id, unless: once.unless });
    return others.map((other) => once.whyNot(command.facts, other)).find((refusal) => refusal !== undefined);
  }

  /** Somebody whose command is not kept is not kept either. */
  private async makePeople(tx: EntityManager, { command, customer }: Opening, { company, language, contact, person }: NonNullable<Opening['newPeople']>): Promise<void> {
    await createCustomer(tx, { id: customer, company, language, at: command.receivedAt });
    await createContact(tx, this.vault, { id: contact, customer, person, at: command.receivedAt });
  }
}

/** The sender of a form that asks who they are. A simulation of any other pipeline happens at a customer of its own. @throws 400 */
function newPeople(entry: PipelineEntry, { body, language }: Sent, personal: Facts, simulation: boolean): Omit<NonNullable<Opening['newPeople']>, 'contact'> {
  const { company } = body as { company?: string };
  const { name, email, phone } = personal as { name?: string; email?: string; phone?: string };
  if (company !== undefined && name !== undefined && email !== undefined) return { company: company.trim(), language, person: { name, email, ...(phone !== undefined && { phone }) } };
  const sample = { ja: 'シミュレーション', en: 'Simulation' }[language];
  if (simulation) return { company: sample, language, person: { name: sample, email: 'simulation@example.invalid' } };
  throw new Problem(400, 'CUSTOMER_REQUIRED', { facts: { pipeline: entry.pipeline.id }, errors: [{ path: 'customer', code: 'MISSING', message: 'says for which customer' }] });
}
