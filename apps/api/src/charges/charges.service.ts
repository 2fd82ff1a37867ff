import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addCalendarDays, dateOf, lastDayOfMonth, monthOf } from '#domain/calendar/calendar.js';
import { financeActions, financeRules, whyNotBooked } from '#domain/charges/ledger.js';
import type { Terms } from '#domain/terms/terms.js';
import { chargeTotals } from '#persistence/charge-totals.js';
import { chargeByKey, listCharges, type Charge, type ChargeFilter, type Entry } from '#persistence/charges.js';
import { openForms } from '#persistence/forms.js';
import { reconcile } from '#persistence/reconcile.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { Vault } from '#persistence/sealing.js';
import { rows } from '#persistence/sql.js';
import { isInternal, type Person, type Principal } from '../auth/principal.js';
import { TimelineService } from '../console/timeline.service.js';
import { withCursor } from '../engagements/engagements.service.js';
import { pipelineOf } from '../pipelines/registry.js';
import { notFound } from '../problems/problem.js';
import { wordsOf } from '../problems/words.js';
import type { ChargeDetail, ChargeFilterQuery, ChargePage, ChargeQuery, ChargeSummary, ReconciliationView } from './charges.schema.js';

type EntryRow = ChargePage['items'][number]['entries'][number] & { key: string };

const ZONE = 'Asia/Tokyo';
/** What of the history leads to a charge; mails and failures do not. */
const EVIDENCE = ['action', 'date', 'other', 'charge'];
const SHOWN_BEFORE = 6;

/** Reading the ledger, for finance; a customer reads its own. Charges of simulations are nobody's. */
@Injectable()
export class Charges {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly books: Rulebooks,
    private readonly timeline: TimelineService,
  ) {}

  async list(principal: Principal, query: ChargeQuery): Promise<ChargePage> {
    const own = principal.kind === 'person' && !isInternal(principal) ? principal.customer : undefined;
    if (own !== undefined && query.customer !== undefined && query.customer !== own) return { items: [], next: null };
    const { limit, cursor, ...filter } = query;
    const page = await withCursor(() => listCharges(this.db, { ...asked(filter), ...(own !== undefined && { customer: own }), ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }) }));
    const terms = await this.terms();
    const entries = await rows<EntryRow>(
      this.db,
      'select charge_key as key, kind, at, amount_yen as "amountYen" from charge_entry where charge_key = any($1::text[]) order by charge_key, at, kind',
      [page.rows.map(({ key }) => key)],
    );
    return {
      items: page.rows.map((charge) => ({ ...rowOf(charge, terms), entries: entries.filter(({ key }) => key === charge.key).map(({ kind, at, amountYen }) => ({ kind, at, amountYen })) })),
      next: page.next,
    };
  }

  /** Counts per state and amounts per month, of the last twelve months. */
  summary(filter: ChargeFilterQuery): Promise<ChargeSummary> {
    const { state: _, ...others } = filter;
    const month = monthOf(dateOf(ZONE, new Date().toISOString()));
    const since = `${monthOf(addCalendarDays(`${month}-01`, -334))}-01`; // eleven months have 334 days or a few more
    return chargeTotals(this.db, asked(others), since);
  }

  /** One charge with what led to it, what was written since, and what the reader may do. */
  async byKey(who: Person, key: string): Promise<ChargeDetail> {
    const charge = await chargeByKey(this.db, key);
    if (!charge || charge.simulation) throw notFound();
    const commands = charge.entries.flatMap(({ source }) => commandIn(source) ?? []);
    const [{ items }, names, forms] = await Promise.all([this.timeline.of(who, charge.engagement), this.names(charge.entries), openForms(this.db, this.vault, commands)]);
    const before = items.filter(({ seq, kind }) => seq <= charge.seq && EVIDENCE.includes(kind));
    const kinds = charge.entries.map(({ kind }) => kind);
    return {
      ...rowOf(charge, await this.terms()),
      priceVersion: charge.priceVersion,
      stateAt: charge.stateAt,
      entries: charge.entries.map((entry) => {
        const name = names.get(entry.actor.id);
        return { ...entryView(entry), actor: { ...entry.actor, ...(name !== undefined && { name }) }, reason: reasonIn(forms.get(commandIn(entry.source) ?? '')) };
      }),
      evidence: [...before.slice(0, 1), ...before.slice(1).slice(-SHOWN_BEFORE)].map((item) => ({ ...item, said: null })),
      actions: financeActions.map((action) => {
        const refusal = whyNotBooked(action, key, kinds);
        return { action, allowed: financeRules[action].by.includes(who.role as 'finance'), possible: refusal === undefined, why: refusal ? { code: refusal.code, ...wordsOf(refusal.code, refusal.facts) } : null };
      }),
    };
  }

  reconciliation(): Promise<ReconciliationView> {
    return reconcile(this.db);
  }

  /** In whose words a charge is told: those of the terms in force. */
  private async terms(): Promise<Terms | undefined> {
    return (await this.books.inForce(this.db, new Date().toISOString()))?.terms;
  }

  private async names(entries: readonly Entry[]): Promise<Map<string, string>> {
    const found = await rows<{ id: string; name: string }>(this.db, `select "id", "name" from "user" where "id" = any($1::text[]) and "role" <> 'customer'`, [[...new Set(entries.map(({ actor }) => actor.id))]]);
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}

/** A filter from the address as the ledger's. */
export function asked({ month, ...filter }: ChargeFilterQuery): ChargeFilter {
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as ChargeFilter;
  return month === undefined ? given : { ...given, from: `${month}-01`, to: lastDayOfMonth(month) };
}

/** An entry as it is answered, from its stored columns alone. */
export function entryView({ kind, at, actor, amountYen, unitYen, priceVersion, reference }: Entry): Omit<ChargeDetail['entries'][number], 'reason'> {
  return { kind, at, actor, amountYen: amountYen ?? null, unitYen: unitYen ?? null, priceVersion: priceVersion ?? null, invoiceNumber: reference ?? null };
}

function rowOf(charge: Charge, terms: Terms | undefined): Omit<ChargePage['items'][number], 'entries'> {
  const { key, engagement, number, pipeline, customer, company, code, quantity, unitYen, amountYen, on, rule, facts, state, invoiceNumber, triggeredAt } = charge;
  const told = (terms && pipelineOf(pipeline)?.words.chargeFacts(charge, terms)) ?? [];
  return { key, engagement: { id: engagement, number }, pipeline, customer: { id: customer, company }, code, quantity, unitYen, amountYen, on, rule, facts, told, state, invoiceNumber, triggeredAt };
}

const commandIn = (source: string): string | undefined => (source.startsWith('command:') ? source.slice('command:'.length) : undefined);

function reasonIn(form: unknown): string | null {
  const reason = typeof form === 'object' && form !== null ? (form as { reason?: unknown }).reason : undefined;
  return typeof reason === 'string' ? reason : null;
}
