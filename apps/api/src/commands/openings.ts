import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { unopened } from '#domain/engagement/engagement.js';
import type { Facts, Json } from '#domain/engagement/json.js';
import { whyNot } from '#domain/engagement/rules.js';
import type { NewCommand } from '#persistence/commands.js';
import { createContact, createCustomer } from '#persistence/customers.js';
import { nextNumber } from '#persistence/numbers.js';
import { Vault } from '#persistence/sealing.js';
import { actorOf, scopeOf } from '../auth/principal.js';
import type { PipelineEntry } from '../pipelines/registry.js';
import { refused } from '../problems/problem.js';
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

  /** Asks the rules first: an Update that is refused would leave its workflow open. */
  async prepare(entry: PipelineEntry, { sent, facts, personal, simulation }: Wish): Promise<Opening> {
    const [receivedAt, actor] = [new Date().toISOString(), actorOf(sent.principal)];
    const book = await this.additions.bookInForce(receivedAt);
    if (!book) throw new Error('unreachable: no book is a problem of its own');
    const name = entry.pipeline.opens;
    const refusal = whyNot(entry.pipeline, unopened(), { id: '', name, facts, actor, receivedAt }, book);
    if (refusal) throw refused(refusal);

    const known = sent.principal.kind === 'person' && sent.principal.customer !== undefined ? { customer: sent.principal.customer, contact: sent.principal.contact! } : undefined;
    const { customer, contact } = known ?? { customer: randomUUID(), contact: randomUUID() };
    const engagement = randomUUID();
    const number = await nextNumber(this.db, simulation ? 'SIM' : entry.pipeline.prefix);
    const start: StoredStart = { engagement, number, customer, contact, terms: book.version, openedBy: actor, ...(simulation && { simulation: true }) };
    const command: NewCommand = {
      id: randomUUID(), principal: scopeOf(sent.principal), key: sent.key, requestHash: requestHash('POST', sent.path, sent.body),
      engagement, pipeline: entry.pipeline.id, name, actor, facts, receivedAt, start: start as unknown as { [key: string]: Json },
    };
    if (known) return { command, customer };
    const { company } = sent.body as { company: string };
    const { name: person, email, phone } = personal as { name: string; email: string; phone?: string };
    return { command, customer, newPeople: { company: company.trim(), language: sent.language, contact, person: { name: person, email, ...(phone !== undefined && { phone }) } } };
  }

  /** In the command's own transaction: somebody whose command is not kept is not kept either. */
  async makePeople(tx: EntityManager, { command, customer, newPeople }: Opening): Promise<undefined> {
    if (!newPeople) return undefined;
    const { company, language, contact, person } = newPeople;
    await createCustomer(tx, { id: customer, company, language, at: command.receivedAt });
    await createContact(tx, this.vault, { id: contact, customer, person, at: command.receivedAt });
    return undefined;
  }
}
