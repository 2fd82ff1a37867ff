import { z } from 'zod';
import { code, field, freeText, id, line, said, type Form } from '../engagement/forms.js';
import type { Facts } from '../engagement/json.js';
import type { CardIntakeAction } from './card-intake.actions.js';
import { UNSUPPORTED } from './card-intake.rules.js';
import { actionTitles, choiceNames, fieldNames } from './card-intake.words.js';

// One strict form per action (table (a) of the catalogue). Never imported by rules, dates or workflow code.

const personal = { personal: true } as const;

/** At most so many people in one application, and kits in one shipment: the state stays bounded. */
const MOST_PEOPLE = 100;
const MOST_KITS = 200;

/** A field under the name that refusals use for it, too; choices come with their words. */
function named<S extends z.ZodType>(schema: S, name: string, more: Parameters<typeof field>[3] = {}): S {
  const { ja, en } = fieldNames[name] ?? { ja: name, en: name };
  const choices = choiceNames[name];
  return field(schema, ja, en, { ...(choices && { choices }), ...more });
}

const date = z.iso.date();
const person = z.string().regex(/^p[1-9][0-9]{0,2}$/, 'not a person of the application');
const flag = z.boolean().default(false);
const cards = z.int().min(0).max(1_000_000);
const counts = z.array(z.strictObject({ person: named(person, 'person'), cards: named(cards, 'cards') })).min(1).max(MOST_PEOPLE);
const kit = named(code, 'kit');
const kits = z.array(code).min(1).max(MOST_KITS);
const site = named(code.optional(), 'site');
const method = z.enum(['e-signature', 'pdf-by-mail']);
const signature = z.strictObject({ method: named(method, 'method'), file: named(id.optional(), 'file'), signerName: named(line(100).optional(), 'signerName', personal) });
const parcel = { carrier: named(code, 'carrier'), tracking: named(code, 'tracking'), boxes: named(z.int().min(1).max(500).optional(), 'boxes') };
const wish = { askedBy: named(z.enum(['customer', 'company']).optional(), 'askedBy'), feeAccepted: named(flag, 'feeAccepted'), reason: freeText('理由', 'Reason', 1_000).optional() };

const schemas = {
  apply: z.strictObject({
    plan: named(code, 'plan'),
    periodFrom: named(date.optional(), 'periodFrom'),
    periodTo: named(date.optional(), 'periodTo'),
    variant: named(z.enum(['mail', 'visit']).default('mail'), 'variant'),
    users: named(z.array(z.strictObject({ name: named(line(100), 'registeredName', personal) })).min(1).max(MOST_PEOPLE), 'users'),
    options: named(z.array(z.enum(UNSUPPORTED)).max(UNSUPPORTED.length).default([]), 'options'),
    wishedWeek: named(date.optional(), 'wishedWeek'),
  }),
  recordCounts: z.strictObject({ counts: named(counts, 'counts') }),
  submitEstimate: z.strictObject({ counts: named(counts.optional(), 'counts') }),
  schedule: z.strictObject({
    mailDate: named(date, 'mailDate'),
    intakeStart: named(date, 'intakeStart'),
    returnDate: named(date, 'returnDate'),
    periodFrom: named(date.optional(), 'periodFrom'),
    periodTo: named(date.optional(), 'periodTo'),
  }),
  agree: z.strictObject({}),
  change: z
    .strictObject({ mailDate: named(date.optional(), 'mailDate'), intakeStart: named(date.optional(), 'intakeStart'), returnDate: named(date.optional(), 'returnDate'), ...wish })
    .refine(({ mailDate, intakeStart, returnDate }) => Boolean(mailDate ?? intakeStart ?? returnDate), 'a change names a date'),
  cancel: z.strictObject(wish),
  sendKits: z.strictObject({ kits: named(z.array(z.strictObject({ kit, person: named(person, 'person') })).min(1).max(MOST_KITS).optional(), 'kits') }),
  ship: z.strictObject({ ...parcel, kits: named(kits.optional(), 'kits'), collectOnDelivery: named(flag, 'collectOnDelivery'), signature: named(signature.optional(), 'signature') }),
  receive: z.strictObject({
    kits: named(z.array(z.strictObject({ kit, person: named(person, 'person'), kitName: named(line(100).optional(), 'kitName', personal), nameCardEnclosed: named(flag, 'nameCardEnclosed') })).min(1).max(MOST_KITS), 'kits'),
    place: named(z.enum(['company', 'contractor']).default('company'), 'place'),
    site: named(code, 'site'),
    performer: named(id.optional(), 'performer'),
    collectOnDelivery: named(flag, 'collectOnDelivery'),
    postageYen: named(z.int().min(1).max(1_000_000).optional(), 'postageYen'),
    signature: named(signature.optional(), 'signature'),
  }),
  exchangeSlip: z.strictObject({
    direction: named(z.enum(['inbound', 'outbound']).default('inbound'), 'direction'),
    party: named(z.enum(['giver', 'receiver']).optional(), 'party'),
    ...signature.shape,
  }),
  releaseKit: z.strictObject({
    kit,
    person: named(person, 'person'),
    registeredName: named(line(100).optional(), 'registeredName', personal),
    kitName: named(line(100).optional(), 'kitName', personal),
    nameCardEnclosed: named(flag, 'nameCardEnclosed'),
  }),
  moveCards: z.strictObject({ from: named(code.optional(), 'from'), place: named(z.enum(['company', 'contractor']), 'place'), site: named(code, 'site'), performer: named(id.optional(), 'performer') }),
  startIntake: z.strictObject({ site }),
  finishStage: z.strictObject({
    stage: named(z.int().min(1).max(1_000).optional(), 'stage'),
    digitised: named(cards, 'digitised'),
    problems: named(z.int().min(0).max(100_000).default(0), 'problems'),
    notes: named(line(4_000).optional(), 'notes', { ...personal, multiline: true }),
    complete: named(flag, 'complete'),
    site,
  }),
  finishIntake: z.strictObject({}),
  sendBack: z.strictObject({ ...parcel, kits: named(kits.optional(), 'kits'), site, signature: named(signature.optional(), 'signature') }),
  signReturnSlip: signature,
  closeCase: z.strictObject({}),
  requestRefund: z.strictObject({ reason: freeText('理由', 'Reason', 1_000) }),
  openRework: z.strictObject({ cards: named(z.int().min(1).max(100_000).optional(), 'cards'), fault: named(line(4_000), 'fault', { ...personal, multiline: true }) }),
  finishRework: z.strictObject({}),
} as const satisfies { [A in CardIntakeAction]: z.ZodObject };

type Input<A extends CardIntakeAction> = z.output<(typeof schemas)[A]>;

/** The forms as the API and the web app use them. */
export const cardIntakeForms: { [A in CardIntakeAction]: Form & { schema: (typeof schemas)[A] } } = Object.fromEntries(
  (Object.keys(schemas) as CardIntakeAction[]).map((name) => [name, { schema: schemas[name], title: actionTitles[name].staff }]),
) as never;

/** What the rules are told of a parsed form: field by field, and nothing that identifies somebody. */
export const toFacts: { [A in CardIntakeAction]: (form: Input<A>) => Facts } = {
  apply: ({ plan, periodFrom, periodTo, variant, users, options, wishedWeek }) => ({
    application: said({ plan, periodFrom, periodTo, variant, people: users.length, options, wishedWeek }),
  }),
  recordCounts: ({ counts: counted }) => ({ counts: byPerson(counted) }),
  submitEstimate: ({ counts: counted }) => said({ counts: counted && byPerson(counted) }),
  schedule: ({ mailDate, intakeStart, returnDate, periodFrom, periodTo }) => ({ proposal: { mailDate, intakeStart, returnDate }, ...((periodFrom ?? periodTo) && { period: said({ periodFrom, periodTo }) }) }),
  agree: () => ({}),
  change: ({ mailDate, intakeStart, returnDate, askedBy, feeAccepted }) => ({ change: said({ mailDate, intakeStart, returnDate, askedBy, feeAccepted }) }),
  cancel: ({ askedBy, feeAccepted }) => ({ cancel: said({ askedBy, feeAccepted }) }),
  sendKits: ({ kits: listed }) => said({ kits: listed }),
  ship: ({ carrier, tracking, boxes, kits: enclosed, collectOnDelivery, signature: signed }) => ({
    shipment: said({ carrier, tracking, boxes, collectOnDelivery }), ...(enclosed && { enclosed }), ...signatureFacts(signed),
  }),
  receive: ({ kits: arrived, place, site: at, performer, collectOnDelivery, postageYen, signature: signed }) => ({
    receipt: said({ kits: arrived.map(({ kit: number, person: who, nameCardEnclosed }) => ({ kit: number, person: who, nameCardEnclosed })), place, site: at, performer, collectOnDelivery, postageYen }), ...signatureFacts(signed),
  }),
  exchangeSlip: ({ direction, party, method: by, file }) => ({ slip: said({ direction, party, method: by, file }) }),
  releaseKit: ({ kit: number, person: who, nameCardEnclosed }) => ({ release: { kit: number, person: who, nameCardEnclosed } }),
  moveCards: ({ from, place, site: to, performer }) => ({ move: said({ from, place, site: to, performer }) }),
  startIntake: ({ site: at }) => said({ site: at }),
  finishStage: ({ stage, digitised, problems, complete, site: at }) => ({ stage: said({ stage, digitised, problems, complete, site: at }) }),
  finishIntake: () => ({}),
  sendBack: ({ carrier, tracking, boxes, kits: listed, site: at, signature: signed }) => ({
    shipment: said({ carrier, tracking, boxes }), ...(listed && { kits: listed }), ...said({ site: at }), ...signatureFacts(signed),
  }),
  signReturnSlip: ({ method: by, file }) => ({ slip: said({ method: by, file }) }),
  closeCase: () => ({}),
  requestRefund: () => ({}),
  openRework: ({ cards: faulty }) => ({ rework: said({ cards: faulty }) }),
  finishRework: () => ({}),
};

function byPerson(counted: readonly { person: string; cards: number }[]): { [person: string]: number } {
  return Object.fromEntries(counted.map(({ person: who, cards: n }) => [who, n]));
}

function signatureFacts(signed: z.output<typeof signature> | undefined): Facts {
  return signed ? { signature: said({ method: signed.method, file: signed.file }) } : {};
}
