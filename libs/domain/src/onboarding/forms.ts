import { z } from 'zod';
import { amountYen, code, field, freeText, id, instant, line, said, slot, type Form } from '../engagement/forms.js';
import type { Facts } from '../engagement/json.js';
import type { OnboardingAction } from './onboarding.actions.js';
import { callOutcomes, inquiryKinds, meetingForms, paymentMethods } from './onboarding.codes.js';
import { actionTitles, fieldNames } from './onboarding.words.js';

// One strict form per action (table (a) of the catalogue). Never imported by rules, dates or workflow code.

const personal = { personal: true } as const;

/** A field under the name that refusals use for it, too. */
function named<S extends z.ZodType>(schema: S, name: string, more: Parameters<typeof field>[3] = {}): S {
  const { ja, en } = fieldNames[name] ?? { ja: name, en: name };
  return field(schema, ja, en, more);
}

const email = z.email().max(254);
const phone = z.string().trim().regex(/^\+?[0-9][0-9()\- ]{6,18}[0-9]$/, 'not a telephone number');
const notes = named(line(4_000).optional(), 'notes', { ...personal, multiline: true });
const operator = named(id.optional(), 'operator');

const contactPerson = z.strictObject({
  name: named(line(100), 'name', personal),
  email: named(email, 'email', personal),
  phone: named(phone.optional(), 'phone', personal),
});

const schemas = {
  submitInquiry: z.strictObject({
    company: named(line(200), 'company'),
    name: named(line(100), 'name', personal),
    email: named(email, 'email', personal),
    phone: named(phone, 'phone', personal),
    question: named(line(4_000), 'question', { ...personal, multiline: true }),
    kind: named(z.enum(inquiryKinds).default('service'), 'kind', {
      choices: { service: { ja: 'サービスについて', en: 'About the service' }, trial: { ja: '試してみたい', en: 'I would like to try it' }, feasibility: { ja: 'できるかどうかの相談', en: 'Is this possible?' } },
    }),
  }),
  sendMaterial: z.strictObject({ documentVersion: named(code.optional(), 'documentVersion') }),
  requestExplanation: z.strictObject({ wishedSlots: named(z.array(slot).min(1).max(5), 'wishedSlots') }),
  agreeSlot: z.strictObject({ slot: named(slot, 'slot'), operator }),
  recordExplanationCall: z.strictObject({
    at: named(instant.optional(), 'at'),
    operator,
    outcome: named(z.enum(callOutcomes).optional(), 'outcome', {
      choices: { 'wants-to-apply': { ja: '申し込み希望', en: 'Wants to apply' }, considering: { ja: '検討中', en: 'Considering' }, declined: { ja: '見送り', en: 'Declined' } },
    }),
    notes,
  }),
  sendApplication: z.strictObject({ email: named(email.optional(), 'email', personal) }),
  submitApplication: z.strictObject({
    plan: named(code, 'plan'),
    billingName: named(line(200), 'billingName', personal),
    billingAddress: named(line(400), 'billingAddress', { ...personal, multiline: true }),
    contactPersons: named(z.array(contactPerson).min(1).max(10), 'contactPersons'),
    reDelegationAcknowledged: named(z.boolean().default(false), 'reDelegationAcknowledged'),
    sensitiveDataAcknowledged: named(z.boolean().default(false), 'sensitiveDataAcknowledged'),
  }),
  sendContract: z.strictObject({ contractId: named(code.optional(), 'contractId') }),
  signContract: z.strictObject({
    consent: named(z.literal(true), 'consent'),
    documentHash: named(z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256'), 'documentHash'),
    name: named(line(100), 'name', personal),
  }),
  sendPaymentForm: z.strictObject({ amountYen: named(amountYen.optional(), 'amountYen'), message: named(line(2_000).optional(), 'message', { ...personal, multiline: true }) }),
  confirmPayment: z.strictObject({
    amountYen: named(amountYen, 'amountYen'),
    method: named(z.enum(paymentMethods), 'method', {
      choices: {
        'bank-transfer': { ja: '銀行振込', en: 'Bank transfer' }, card: { ja: 'カード', en: 'Card' },
        'direct-debit': { ja: '口座振替', en: 'Direct debit' }, other: { ja: 'その他', en: 'Other' },
      },
    }),
    confirmedAt: named(instant.optional(), 'confirmedAt'),
    reference: named(code.optional(), 'reference'),
  }),
  agreeMeetingSlot: z.strictObject({ slot: named(slot, 'slot'), operator }),
  holdMeeting: z.strictObject({
    heldAt: named(instant.optional(), 'heldAt'),
    form: named(z.enum(meetingForms).default('chat-call'), 'form', {
      choices: { 'chat-call': { ja: 'チャット通話', en: 'Chat call' }, 'in-person': { ja: '対面', en: 'In person' } },
    }),
    attendees: named(z.array(line(100)).max(20).optional(), 'attendees', personal),
    notes,
  }),
  start: z.strictObject({}),
  withdraw: z.strictObject({ reason: freeText('理由', 'Reason', 1_000) }),
} as const satisfies { [A in OnboardingAction]: z.ZodObject };

type Input<A extends OnboardingAction> = z.output<(typeof schemas)[A]>;

/** The forms as the API and the web app use them. */
export const onboardingForms: { [A in OnboardingAction]: Form & { schema: (typeof schemas)[A] } } = Object.fromEntries(
  (Object.keys(schemas) as OnboardingAction[]).map((name) => [name, { schema: schemas[name], title: actionTitles[name].staff }]),
) as never;

/**
 * What the rules are told of a parsed form: field by field, and nothing that identifies somebody. Times left out are
 * left out here too; the rules take the instant the command was received.
 */
export const toFacts: { [A in OnboardingAction]: (form: Input<A>) => Facts } = {
  submitInquiry: ({ kind }) => ({ inquiry: { kind } }),
  sendMaterial: ({ documentVersion }) => ({ material: said({ documentVersion }) }),
  requestExplanation: ({ wishedSlots }) => ({ wishedSlots }),
  agreeSlot: ({ slot: { from, to }, operator: by }) => ({ callSlot: said({ from, to, operator: by }) }),
  recordExplanationCall: ({ at, operator: by, outcome }) => ({ call: said({ at, operator: by, outcome }) }),
  sendApplication: () => ({}),
  submitApplication: ({ plan, contactPersons, reDelegationAcknowledged, sensitiveDataAcknowledged }) => ({
    application: { plan, contactPersons: contactPersons.length, reDelegationAcknowledged, sensitiveDataAcknowledged },
  }),
  sendContract: ({ contractId }) => ({ contract: said({ id: contractId }) }),
  signContract: ({ documentHash }) => ({ signature: { documentHash } }),
  sendPaymentForm: ({ amountYen: amount }) => ({ paymentForm: said({ amountYen: amount }) }),
  confirmPayment: ({ amountYen: amount, method, confirmedAt, reference }) => ({ payment: said({ amountYen: amount, method, confirmedAt, reference }) }),
  agreeMeetingSlot: ({ slot: { from, to }, operator: by }) => ({ meetingSlot: said({ from, to, operator: by }) }),
  holdMeeting: ({ heldAt, form, attendees }) => ({ meeting: said({ heldAt, form, attendees: attendees?.length }) }),
  start: () => ({}),
  withdraw: () => ({}),
};
