import { randomUUID } from 'node:crypto';
import { Imports, type PastAct } from '#api/imports/imports.service.js';
import { instantOf, millisOf } from '#domain/calendar/instants.js';
import type { Actor } from '#domain/engagement/actor.js';
import type { Draft } from '#domain/engagement/event.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { japaneseCalendar } from '#domain/calendar/holidays.js';
import { createContact, createCustomer } from '#persistence/customers.js';
import { nextNumber } from '#persistence/numbers.js';
import { project } from '#persistence/project.js';
import { readAs } from '#persistence/reader.js';
import { until } from '#runtime/wait.js';
import type { ApiBed } from './api.js';
import { numbered, opening } from './events.js';
import { DOCUMENT_HASH, slotAfter } from './onboarding-story.js';

/** Days for terms of a test, as many as any of them asks for. */
export const testDays = japaneseCalendar({ from: '2025-01-01', to: '2029-12-31', closures: defaultTerms.closures, designated: defaultTerms.designated });

/** A charge as events bring it about, without an engine: for what finance does with it. Gives its key. */
export async function chargeOf(bed: ApiBed, more: { company?: string; code?: string; plan?: string; on?: string; quantity?: number; then?: (key: string) => Draft[] } = {}): Promise<{ key: string; engagement: string; number: string; customer: string }> {
  const { db, vault } = bed.parts;
  const at = '2026-04-01T00:00:00.000Z';
  const { id: customer } = await createCustomer(db, { company: more.company ?? '株式会社サンプル', at });
  const { id: contact } = await createContact(db, vault, { customer, person: { name: '山田 太郎', email: 'taro@example.com' }, at });
  const [engagement, number] = [randomUUID(), await nextNumber(db, 'ONB')];
  const code = more.code ?? 'ONB.FIRST_PAYMENT';
  const key = `${number}:${code}:1`;
  const charge: Draft = { type: 'charge-triggered', rule: 'ONB-06', data: { key, code, quantity: more.quantity ?? 1, price: more.plan ?? 'standard', on: more.on ?? '2026-04-01', facts: { plan: more.plan ?? 'standard' } } };
  await project(db, { engagement, events: numbered([...opening({ number, customer, contact }), charge, ...(more.then?.(key) ?? [])]) });
  return { key, engagement, number, customer };
}

export interface Payer {
  company: string;
  name: string;
  kana: string;
  billingName?: string;
  plan?: 'light' | 'standard' | 'premium';
}

const clerk: Actor = { role: 'staff', id: 'staff' };
const contact: Actor = { role: 'customer', id: 'contact' };
const HOUR = 3_600_000;

/** An onboarding that waits for its payment, carried there by the engine with its past; gives it when its charge has arisen. The form went out five days ago. */
export async function waitingFor(bed: ApiBed, { company, name, kana, billingName = company, plan = 'standard' }: Payer): Promise<{ id: string; number: string; charge: string }> {
  const ago = (days: number, hours = 0): string => instantOf(Date.now() - days * 24 * HOUR + hours * HOUR);
  const call = slotAfter(ago(20), 2);
  const [email, phone] = ['payer@example.com', '03-5550-0100'];
  const later = (hours: number): string => instantOf(millisOf(call.to) + hours * HOUR);
  const acts: PastAct[] = [
    { command: 'submitInquiry', by: contact, at: ago(20), form: { company, name, email, phone, question: 'お願いできますか。', kind: 'service' } },
    { command: 'sendMaterial', by: clerk, at: ago(20, 1), form: {} },
    { command: 'requestExplanation', by: contact, at: ago(20, 2), form: { wishedSlots: [call] } },
    { command: 'agreeSlot', by: clerk, at: ago(20, 3), form: { slot: call, operator: 'staff' } },
    { command: 'recordExplanationCall', by: clerk, at: later(1), form: { at: call.from, operator: 'staff', outcome: 'wants-to-apply' } },
    { command: 'sendApplication', by: clerk, at: later(2), form: {} },
    { command: 'submitApplication', by: contact, at: later(3), form: { plan, billingName, billingAddress: '東京都千代田区1-1', contactPersons: [{ name, email }], reDelegationAcknowledged: true, sensitiveDataAcknowledged: true } },
    { command: 'sendContract', by: clerk, at: later(4), form: {} },
    { command: 'signContract', by: contact, at: later(5), form: { consent: true, documentHash: DOCUMENT_HASH, name } },
    { command: 'sendPaymentForm', by: clerk, at: ago(5), form: {} },
  ];
  const effects = { CONTRACT_DOCUMENT: { contract: { id: 'C-1', documentHash: DOCUMENT_HASH } }, OPEN_CHAT_GROUP: { chat: { thread: 'thread' } } };
  const { engagement: id, number } = await readAs('all', () => bed.app.get(Imports).carry({ pipeline: 'onboarding', company, person: { name, kana, email, phone }, acts, effects }));
  const [{ key: charge }] = await until(`${number} waits for its payment`, async () => {
    const found = await bed.parts.db.query<{ key: string }[]>(`select c.key from charge c join engagement e on e.id = c.engagement_id where e.id = $1 and e.state = 'PAYMENT_FORM_SENT'`, [id]);
    return found.length > 0 ? (found as [{ key: string }]) : undefined;
  }, { withinMs: 20_000 });
  return { id, number, charge };
}
