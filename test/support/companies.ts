import { randomBytes, randomUUID } from 'node:crypto';
import type { Draft, EngagementEvent } from '#domain/engagement/event.js';
import type { Facts } from '#domain/engagement/json.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { receive } from '#persistence/commands.js';
import { createContact, createCustomer } from '#persistence/customers.js';
import { putDocument } from '#persistence/documents.js';
import { sealForm } from '#persistence/forms.js';
import { nextNumber } from '#persistence/numbers.js';
import { project } from '#persistence/project.js';
import { postMessage } from '#persistence/threads.js';
import type { ApiBed } from './api.js';
import { numbered, opening, timer } from './events.js';

/** One company with something of everything that the API can name by an id. */
export interface Company {
  name: string;
  customer: string;
  contact: string;
  user: string;
  token: string;
  /** An onboarding and a card intake; most of what follows belongs to the card intake. */
  onboarding: string;
  intake: string;
  number: string;
  document: string;
  message: string;
  command: string;
  charge: string;
  delivery: string;
  simulation: string;
  /** A one-time link for one action of the card intake. */
  link: string;
}

/** Texts that stand only where customers must not look; each is found wherever it comes out. */
export const hidden = {
  site: 'ZQSITE-7', performer: 'ZQPERFORMER', signer: 'ZQSIGNER', note: 'ZQ memo for colleagues', reason: 'ZQ reason of an override', operator: 'ZQ name of an operator', operatorMail: 'zqoperator@example.com',
} as const;

const day = '2026-04-10T01:00:00.000Z';

/** Makes a company by rows and events, without an engine. @param terms the version its engagements are under */
export async function companyOf(bed: ApiBed, name: string, { assignee = 'staff', terms = defaultTerms.version }: { assignee?: string; terms?: string } = {}): Promise<Company> {
  const { db, vault } = bed.parts;
  const { id: customer } = await createCustomer(db, { company: `${name}商会`, at: day });
  const { id: contact } = await createContact(db, vault, { customer, person: { name: `${name} 太郎`, kana: `${name}カナ`, email: `${name}@customer.example`, phone: '03-5550-0199' }, at: day });
  const user = `user-of-${name}`;
  const token = await bed.person(user, 'customer', contact);
  await db.query('update contact set user_id = $2 where id = $1', [contact, user]);

  const opened = async (prefix: string, pipeline: string, more: Draft[], { id = randomUUID() as string, simulation, commands }: { id?: string; simulation?: true; commands?: { [type: string]: string } } = {}): Promise<{ id: string; number: string }> => {
    const number = await nextNumber(db, simulation ? 'SIM' : prefix);
    const [first, ...others] = opening({ number, customer, contact, ...(simulation && { simulation }) });
    const drafts = [{ ...first!, data: { ...first!.data, pipeline, terms } } as Draft, ...(pipeline === 'onboarding' ? others : []), ...more, { type: 'reassigned', data: { assignee } } as Draft];
    await project(db, { engagement: id, events: numbered(drafts).map((event) => ({ ...event, ...(commands?.[event.type] && { command: commands[event.type] }) }) as EngagementEvent) });
    return { id, number };
  };
  const [onboarding, { id: simulation }] = [await opened('ONB', 'onboarding', [{ type: 'timer-armed', data: timer('reminder', day) }, { type: 'notice-due', data: { notice: 'material', to: 'customer', facts: {} } }]), await opened('ONB', 'onboarding', [], { simulation: true })];
  const charge = `${onboarding.number}:ONB.FIRST_PAYMENT:1`;
  await project(db, { engagement: onboarding.id, events: numbered([{ type: 'charge-triggered', rule: 'ONB-06', data: { key: charge, code: 'ONB.FIRST_PAYMENT', quantity: 1, price: 'standard', on: '2026-04-10', facts: { plan: 'standard' } } }], { from: await nextSeq(bed, onboarding.id) }) });
  const intakeId = randomUUID();
  const give = (command: string, form: Facts): Promise<string> => given(bed, { customer, engagement: intakeId, by: assignee }, command, form);
  const person = { name: `${name} 太郎`, email: `${name}@customer.example` };
  const commands = { 'fact-recorded': await give('apply', { application: { people: [person] } }), noted: await give('addNote', { text: hidden.note }), overridden: await give('override', { reason: hidden.reason }) };
  const { id: intake, number } = await opened('MCI', 'cardIntake', intakeStory, { id: intakeId, commands });

  const { id: document } = await putDocument(db, vault, { engagement: intake, customer, kind: 'contract', version: '1', content: Buffer.from(`${name}: a file`), at: day });
  const message = randomUUID();
  await postMessage(db, vault, { id: message, engagement: intake, customer, author: { role: 'staff', id: assignee }, at: day, text: `${name}: a message` });
  const [{ id: delivery }] = (await db.query('select d.id from delivery d join outbox o on o.id = d.outbox_id where o.engagement_id = $1', [onboarding.id])) as [{ id: string }];

  const link = `dl_${randomBytes(32).toString('base64url')}`;
  await db.query(`insert into link_token (hash, engagement_id, contact_id, action, expires_at, created_at, seq) values (sha256($1::bytea), $2, $3, 'ship', now() + interval '1 day', now(), 1)`, [link, intake, contact]);
  return { name, customer, contact, user, token, onboarding: onboarding.id, intake, number, document, message, command: commands.noted, charge, delivery, simulation, link };
}

const signature = { signer: hidden.signer, method: 'e-signature', signedAt: day, kits: 1 };
const place = { site: hidden.site, performer: hidden.performer };

/** A card intake whose cards have come and were moved, with what staff alone knows of it. */
const intakeStory: Draft[] = [
  { type: 'fact-recorded', data: { action: 'apply', facts: { application: { plan: 'premier', variant: 'mail', options: [], people: 1 }, counts: { p1: 900 } }, state: 'APPLIED' } },
  { type: 'fact-recorded', data: { action: 'receive', facts: { kits: { 'K-1': { person: 'p1', state: 'received' } }, location: { place: 'company', ...place }, slips: [{ direction: 'inbound', shipment: 1, kits: 1, giver: signature, receiver: signature }], custody: [{ at: day, what: 'received', holder: 'company', kits: 1, ...place }] }, state: 'RECEIVED' } },
  { type: 'fact-corrected', data: { fact: 'location', value: { place: 'contractor', ...place }, previous: { place: 'company', ...place }, effectiveAt: day } },
  { type: 'noted', data: {} },
  { type: 'overridden', data: { action: 'receive', code: 'MCI_SLOT_REQUIRED' } },
  { type: 'notice-due', data: { notice: 'cards-received', to: 'staff', facts: { site: hidden.site } } },
];

async function nextSeq(bed: ApiBed, engagement: string): Promise<number> {
  const [row] = (await bed.parts.db.query('select seq from engagement where id = $1', [engagement])) as [{ seq: number }];
  return row.seq + 1;
}

/** A command of staff with its sealed form, taken in. */
async function given(bed: ApiBed, { customer, engagement, by }: { customer: string; engagement: string; by: string }, name: string, form: Facts): Promise<string> {
  const { db, vault } = bed.parts;
  const id = randomUUID();
  const sealed = await sealForm(db, vault, { command: id, customer, value: form });
  await receive(db, { id, principal: `staff:${by}`, key: id, requestHash: randomBytes(32), engagement, pipeline: 'cardIntake', name, actor: { role: 'staff', id: by }, facts: {}, receivedAt: day }, { customer, sealed });
  return id;
}
