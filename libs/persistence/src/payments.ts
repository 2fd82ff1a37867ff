import type { Json } from '#domain/engagement/json.js';
import { openContacts } from './customers.js';
import { openForms } from './forms.js';
import type { Vault } from './sealing.js';
import { rows, type Queryable } from './sql.js';

/** An engagement whose payment form went out and whose payment is not confirmed (ONB-06), with the people opened. */
export interface WaitingPayment {
  engagement: string;
  number: string;
  company: string;
  /** The contact; null when they were erased. */
  contact: { name: string; kana: string | null } | null;
  /** What the invoices go to, as the application says. */
  billingName: string | null;
  /** Yen; null when the form was skipped. */
  amountYen: number | null;
  sentAt: string;
  lateSince: string | null;
  onHold: boolean;
}

type Row = Omit<WaitingPayment, 'contact' | 'billingName'> & { contactId: string; application: string | null };

/** More than anybody confirms in a day. */
export const mostWaiting = 500;

/** Payments waited for, the oldest first; at most 500. Simulations never. */
export async function waitingPayments(db: Queryable, vault: Vault): Promise<WaitingPayment[]> {
  const found = await rows<Row>(
    db,
    `select e.id as engagement, e.number, c.company, e.contact_id as "contactId", (e.snapshot->'facts'->'paymentForm'->>'amountYen')::bigint as "amountYen",
       coalesce((e.snapshot->'done'->>'sendPaymentForm')::timestamptz(3), e.changed_at) as "sentAt", e.late_since as "lateSince", e.on_hold as "onHold",
       (select k.id from command k where k.engagement_id = e.id and k.name = 'submitApplication' and k.status = 'accepted' order by k.received_at desc limit 1) as application
     from engagement e join customer c on c.id = e.customer_id
     where e.pipeline = 'onboarding' and e.state = 'PAYMENT_FORM_SENT' and e.closed_at is null and not e.simulation
     order by "sentAt", e.id limit $1`,
    [mostWaiting],
  );
  const [contacts, forms] = await Promise.all([
    openContacts(db, vault, found.map(({ contactId }) => contactId)),
    openForms(db, vault, found.flatMap(({ application }) => application ?? [])),
  ]);
  return found.map(({ contactId, application, ...row }) => {
    const person = contacts.get(contactId)?.person;
    return { ...row, contact: person ? { name: person.name, kana: person.kana ?? null } : null, billingName: billingNameIn(application === null ? undefined : forms.get(application)) };
  });
}

function billingNameIn(form: Json | undefined): string | null {
  const name = typeof form === 'object' && form !== null && !Array.isArray(form) ? form['billingName'] : undefined;
  return typeof name === 'string' ? name : null;
}

export interface BankBooking {
  /** The bank line's part of the command's key. */
  line: string;
  engagement: string;
  number: string;
  status: 'received' | 'accepted' | 'refused';
}

/** Commands given for lines of bank statements, whoever gave them. A line's command has the key `<line>` or, after refusals, `<line>.<n>`. */
export function bookingsOf(db: Queryable, lines: readonly string[]): Promise<BankBooking[]> {
  return rows<BankBooking>(
    db,
    `select split_part(k.key, '.', 1) as line, k.engagement_id as engagement, e.number, k.status from command k join engagement e on e.id = k.engagement_id
     where k.key like 'bank-%' and split_part(k.key, '.', 1) = any($1::text[]) and k.name = 'confirmPayment' order by k.received_at, k.id`,
    [lines],
  );
}
