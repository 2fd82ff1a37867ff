import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { amountOf, financeRules, whyNotBooked, type FinanceAction } from '#domain/charges/ledger.js';
import { notNow, type Refusal } from '#domain/engagement/command.js';
import type { Facts } from '#domain/engagement/json.js';
import { addEntry, chargeByKey, lockCharge, type Charge, type Entry } from '#persistence/charges.js';
import { acceptWithoutEvents, byId, byKey, receive, refuse, type CommandRow } from '#persistence/commands.js';
import { inTransaction } from '#persistence/database.js';
import { putForm } from '#persistence/forms.js';
import { priceLater } from '#persistence/pricing.js';
import { Vault } from '#persistence/sealing.js';
import { actorOf, scopeOf } from '../auth/principal.js';
import { addressOf } from '../commands/answers.js';
import { Deliveries } from '../commands/deliveries.js';
import { requestHash } from '../commands/request-hash.js';
import type { Sent } from '../commands/sent.js';
import { kebab } from '../pipelines/names.js';
import { notFound, Problem, refused } from '../problems/problem.js';
import type { Booked } from './charges.schema.js';
import { entryView } from './charges.service.js';

interface Asked {
  action: FinanceAction;
  charge: string;
  invoiceNumber?: string;
  /** Free text: sealed. */
  reason?: string;
}

/**
 * Finance's commands. They go through the inbox like any other (one key, one effect), and end in the ledger instead of a workflow, because
 * engagements may be closed by then: row, entry and outcome are one transaction, so none of them is ever left undecided.
 */
@Injectable()
export class Ledger {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly deliveries: Deliveries,
  ) {}

  /** Books one action on one charge. @throws 404, 409 CHARGE_STATE, CHARGE_PRICE_MISSING or PRICE_STILL_MISSING, 422 IDEMPOTENCY_KEY_REUSED */
  async book(sent: Sent, asked: Asked): Promise<Booked> {
    const known = await this.known(sent);
    const row = known ?? (await inTransaction(this.db, actorOf(sent.principal), (tx) => this.bookIn(tx, sent, asked)));
    if (!row.requestHash.equals(hashOf(sent))) throw new Problem(422, 'IDEMPOTENCY_KEY_REUSED');
    if (!known && row.status === 'accepted') this.deliveries.start({}, true);
    return this.answer(row);
  }

  /** The command that this request's key has given before. */
  known(sent: Sent): Promise<CommandRow | undefined> {
    return byKey(this.db, scopeOf(sent.principal), sent.key);
  }

  /** Within a transaction that may book several; those lock charges in the order of their keys. */
  async bookIn(tx: EntityManager, sent: Sent, { action, charge: key, invoiceNumber, reason }: Asked): Promise<CommandRow> {
    const charge = await lockCharge(tx, key);
    if (!charge || charge.simulation) throw notFound();
    const [id, receivedAt, actor] = [randomUUID(), new Date().toISOString(), actorOf(sent.principal)];
    const facts: Facts = { charge: key, ...(invoiceNumber !== undefined && { invoiceNumber }) };
    const { kind, command } = await receive(tx, {
      id, principal: scopeOf(sent.principal), key: sent.key, requestHash: hashOf(sent), engagement: charge.engagement, pipeline: charge.pipeline, name: `${action}Charge`, actor, facts, receivedAt,
    });
    if (kind === 'known') return command;
    if (reason !== undefined) await putForm(tx, this.vault, { command: id, customer: charge.customer, engagement: charge.engagement, value: { reason } });
    const decided = whyNotBooked(action, key, charge.entries.map((entry) => entry.kind)) ?? (await priceOf(tx, action, charge));
    if ('code' in decided) await refuse(tx, id, decided);
    else {
      await addEntry(tx, key, { kind: financeRules[action].writes, source: `command:${id}`, at: receivedAt, actor, ...decided, ...(invoiceNumber !== undefined && { reference: invoiceNumber }) });
      await acceptWithoutEvents(tx, id);
    }
    return (await byId(tx, id))!;
  }

  /** From stored rows alone, so that a retry is answered with the same. */
  private async answer({ id, name, status, refusal, receivedAt, facts }: CommandRow): Promise<Booked> {
    if (refusal) throw refused(refusal, addressOf(id));
    const charge = String(facts['charge']);
    const entry = (await chargeByKey(this.db, charge))?.entries.find(({ source }) => source === `command:${id}`);
    if (!entry) throw new Problem(422, 'IDEMPOTENCY_KEY_REUSED'); // a command of an engagement had this key
    return { command: { id, name: kebab(name), status, receivedAt, address: addressOf(id) }, charge, entry: entryView(entry) };
  }
}

export const hashOf = ({ path, body }: Sent): Buffer => requestHash('POST', path, body);

/** The money of an entry: what the charge was priced at, or for `reprice` its price as it is found now. */
async function priceOf(tx: EntityManager, action: FinanceAction, charge: Charge): Promise<Pick<Entry, 'amountYen' | 'unitYen' | 'priceVersion'> | Refusal> {
  if (action !== 'reprice') return { amountYen: amountOf(action, charge.amountYen) };
  const price = await priceLater(tx, charge);
  if (!price) return notNow('PRICE_STILL_MISSING', 'CAL-06', { charge: charge.key, code: charge.code, on: charge.on });
  return { unitYen: price.unitYen, amountYen: price.unitYen * charge.quantity, priceVersion: price.version };
}
