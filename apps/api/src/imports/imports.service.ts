import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM, type Actor } from '#domain/engagement/actor.js';
import type { Command } from '#domain/engagement/command.js';
import { reservedAs } from '#domain/engagement/definition.js';
import type { Facts, Json } from '#domain/engagement/json.js';
import { takeOver } from '#persistence/capacity.js';
import { extend, receive, refuse } from '#persistence/commands.js';
import { createContact, createCustomer, type Person } from '#persistence/customers.js';
import { inTransaction } from '#persistence/database.js';
import { engagementById } from '#persistence/engagements.js';
import { putForm } from '#persistence/forms.js';
import { nextNumber } from '#persistence/numbers.js';
import { hold } from '#persistence/reservations.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { Vault } from '#persistence/sealing.js';
import { until } from '#runtime/wait.js';
import { engagementWorkflowId, type Start } from '#workflows/engagement/contract.js';
import { isEmpty, parseForm } from '../commands/forms.js';
import type { StoredStart } from '../commands/decider.js';
import { requestHash } from '../commands/request-hash.js';
import { Temporal } from '../parts/temporal.js';
import { pipelineOf, type PipelineEntry } from '../pipelines/registry.js';

/** How long the rows of a case taken over may take to appear. */
const PATIENCE_MS = 20_000;

/** Something that was done before Dandori knew of it: the form as it would have been sent, by whom, and when. */
export interface PastAct {
  command: string;
  form: Facts;
  by: Actor;
  at: string;
}

/** A case that was in flight elsewhere, with what has happened so far in the order it happened. */
export interface CaseInFlight {
  pipeline: string;
  company: string;
  language?: 'ja' | 'en';
  person: Person;
  acts: PastAct[];
  /** What effects of that past gave (a chat thread, a contract's number). The last act's effect is done for real. */
  effects?: { [effect: string]: Facts };
}

/** Takes over cases that were in flight: the workflow starts with their past and goes on from there. */
@Injectable()
export class Imports {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly books: Rulebooks,
    private readonly temporal: Temporal,
  ) {}

  /**
   * Starts an engagement with its past, and resolves when its rows are there.
   * @throws when a form is not valid, no rulebook was in force, or the rules refuse a fact: then nothing of it remains to be done
   */
  async carry({ pipeline, company, language = 'ja', person, acts, effects }: CaseInFlight): Promise<{ engagement: string; number: string; customer: string; contact: string }> {
    const entry = pipelineOf(pipeline);
    const [first] = acts;
    const book = first && (await this.books.inForce(this.db, first.at));
    if (!entry || !first || !book) throw new Error(`nothing to carry: ${entry ? 'no acts, or no rulebook was in force then' : 'unknown pipeline'}`);
    const [engagement, customer, contact] = [randomUUID(), randomUUID(), randomUUID()];
    const number = await nextNumber(this.db, entry.pipeline.prefix);
    const past = judged(entry, acts.map((act) => ({ ...parseForm(entry, act.command, act.form), act, id: randomUUID() })));

    const commands = past.map(({ id, act, facts }): Command => ({ id, name: act.command, facts, actor: actorIn(act.by, contact), receivedAt: act.at }));
    const start: Start = { engagement, number, customer, contact, book, openedBy: commands[0]!.actor, past: commands, ...(effects && { pastEffects: effects }) };
    const { book: _book, past: _past, ...kept } = start;
    await inTransaction(this.db, SYSTEM, async (tx) => {
      await createCustomer(tx, { id: customer, company, language, at: first.at });
      await createContact(tx, this.vault, { id: contact, customer, person, at: first.at });
      for (const [index, { id, name, facts, actor, receivedAt }] of commands.entries()) {
        const stored = { ...kept, terms: book.version } satisfies StoredStart;
        await receive(tx, {
          id, principal: 'system:import', key: `${engagement}:${index}`, requestHash: requestHash('POST', engagement, facts), engagement, pipeline, name, actor, facts, receivedAt,
          ...(index === 0 && { start: stored as unknown as { [key: string]: Json } }),
        });
        await extend(tx, id, (2 * PATIENCE_MS) / 1000); // not the recovery's business until we know
        const { personal } = past[index]!;
        if (!isEmpty(personal)) await putForm(tx, this.vault, { command: id, customer, engagement, value: personal as Json });
        const booking = entry.bookings[name];
        const slot = booking && (facts[booking.fact] as { from: string; to: string; operator?: string });
        if (slot?.operator && slot.from > new Date().toISOString()) await hold(tx, { command: id, engagement, kind: reservedAs(booking!, slot), person: slot.operator, from: slot.from, to: slot.to });
      }
    });
    const client = await this.temporal.client();
    const handle = await client.workflow.start(pipeline, { workflowId: engagementWorkflowId(pipeline, engagement), taskQueue: this.temporal.taskQueue, args: [start] });
    await until(`the rows of ${number}`, () => engagementById(this.db, engagement), {
      withinMs: PATIENCE_MS, everyMs: 50,
    }).catch(async (error: unknown) => {
      // Nothing of it may come to life later, piece by piece, as if somebody had just asked for it.
      for (const { id } of commands) await refuse(this.db, id, { code: 'PAST_REFUSED', kind: 'rule' });
      const status = await handle.describe();
      throw status.status.name === 'FAILED' ? await handle.result().catch((failure: unknown) => failure) : error;
    });
    await this.keepWeeks(entry, engagement, past.at(-1)!.id);
    return { engagement, number, customer, contact };
  }

  /** The weeks that were promised to it elsewhere are promised here, whether or not there is room. */
  private async keepWeeks({ capacity }: PipelineEntry, engagement: string, command: string): Promise<void> {
    const row = capacity && (await engagementById(this.db, engagement));
    if (capacity && row) await takeOver(this.db, { command, engagement, resource: capacity.resource, weeks: capacity.needs(row.snapshot) });
  }
}

interface PastForm {
  act: PastAct;
  facts: Facts;
  personal: Facts;
  id: string;
}

/** The verdicts on what was compared then, from the forms as they are given now. */
function judged({ verdicts = {} }: PipelineEntry, past: readonly PastForm[]): PastForm[] {
  const known: { [action: string]: Facts } = {};
  return past.map((each) => {
    const { act, facts, personal } = each;
    const verdict = verdicts[act.command]?.judge({ ...facts, ...personal }, known);
    known[act.command] = { ...facts, ...personal };
    return verdict ? { ...each, facts: { ...facts, ...verdict } } : each;
  });
}

/** A customer's act was its contact's, who only now gets an id. */
const actorIn = (by: Actor, contact: string): Actor => (by.role === 'customer' ? { role: 'customer', id: contact } : by);
