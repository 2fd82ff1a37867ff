import { z } from 'zod';
import { code, freeText, id, instant, line, said, type Form } from '../engagement/forms.js';
import type { Facts } from '../engagement/json.js';
import { bookingFields, heldFields, localDate, namedBy, orderFields, sessionMinutes } from '../support/forms.js';
import type { DataIntegrationAction } from './data-integration.actions.js';
import { actionTitles, fieldNames, meetingTitles } from './data-integration.words.js';

// One strict form per action (table (a) of the catalogue). Never imported by rules, dates or workflow code.

const personal = { personal: true } as const;
const named = namedBy(fieldNames);
const tenant = named(code.optional(), 'tenant');
const form = named(z.enum(['online', 'in-person']).default('online'), 'form', { choices: { online: { ja: 'オンライン', en: 'Online' }, 'in-person': { ja: '対面', en: 'In person' } } });
const held = { ...heldFields(named), form };

const entitlements = { 'data-integration-2m': { ja: 'データ連携支援(2か月)', en: 'Two-month support' }, 'premier-included': { ja: 'プランに含まれる支援', en: 'Included in the plan' } };
const results = { accepted: { ja: '指摘なし', en: 'No findings' }, findings: { ja: '指摘あり', en: 'With findings' } };

const schemas = {
  order: z.strictObject({
    tenant: named(code, 'tenant'),
    destination: named(code, 'destination'),
    entitlement: named(z.enum(['data-integration-2m', 'premier-included']).default('data-integration-2m'), 'entitlement', { choices: entitlements }),
    systems: named(z.int().min(1).max(50).optional(), 'systems'),
    systemNames: named(line(1_000).optional(), 'systemNames', { ...personal, multiline: true }),
    ...orderFields(named),
  }),
  assignArchitect: z.strictObject({ architect: named(id, 'architect') }),
  holdKickoff: z.strictObject(held),
  submitDocument: z.strictObject({ document: named(code, 'document'), tenant, notes: held.notes }),
  reviewDocument: z.strictObject({
    document: named(code, 'document'),
    minutes: named(sessionMinutes, 'minutes'),
    result: named(z.enum(['accepted', 'findings']), 'result', { choices: results }),
    findings: named(line(4_000).optional(), 'findings', { ...personal, multiline: true }),
    at: named(instant.optional(), 'at'),
  }),
  startTest: z.strictObject({ startedAt: named(instant.optional(), 'startedAt'), tenant, testResult: named(line(4_000).optional(), 'testResult', { ...personal, multiline: true }) }),
  holdTestCheck: z.strictObject(held),
  giveAdvice: z.strictObject({ advice: named(line(4_000), 'advice', { ...personal, multiline: true }), minutes: named(sessionMinutes.optional(), 'minutes') }),
  release: z.strictObject({ releasedAt: named(instant.optional(), 'releasedAt'), tenant }),
  holdReleaseCheck: z.strictObject({ ...held, openPoints: named(z.int().min(0).max(1_000).optional(), 'openPoints') }),
  complete: z.strictObject({ on: named(localDate.optional(), 'on'), reason: freeText('理由', 'Reason', 1_000) }),
  bookMeeting: z.strictObject({ kind: named(z.enum(['kickoff', 'test-check', 'release-check', 'other']), 'kind', { choices: meetingTitles }), ...bookingFields(named), form, tenant }),
  cancelMeeting: z.strictObject({ booking: named(code, 'booking') }),
  holdMeeting: z.strictObject({ ...held, booking: named(code.optional(), 'booking') }),
  orderAddon: z.strictObject({ month: named(localDate, 'month'), tenant }),
  requestRefund: z.strictObject({ reason: freeText('理由', 'Reason', 1_000) }),
  stop: z.strictObject({ reason: freeText('理由', 'Reason', 1_000) }),
} as const satisfies { [A in DataIntegrationAction]: z.ZodObject };

type Input<A extends DataIntegrationAction> = z.output<(typeof schemas)[A]>;
type Held = z.output<typeof schemas.holdMeeting> & { openPoints?: number | undefined };

/** The forms as the API and the web app use them. */
export const dataIntegrationForms: { [A in DataIntegrationAction]: Form & { schema: (typeof schemas)[A] } } = Object.fromEntries(
  (Object.keys(schemas) as DataIntegrationAction[]).map((name) => [name, { schema: schemas[name], title: actionTitles[name].staff }]),
) as never;

/** What the rules are told of a parsed form: field by field, and nothing that identifies somebody. */
export const toFacts: { [A in DataIntegrationAction]: (form: Input<A>) => Facts } = {
  order: ({ tenant: of, destination, entitlement, startDate, systems, plan, products, addons, notesAccepted }) => ({
    order: said({ tenant: of, destination, entitlement, startDate, systems, plan, products, addons, notesAccepted }),
  }),
  assignArchitect: ({ architect }) => ({ architect: { id: architect } }),
  holdKickoff: meeting,
  submitDocument: ({ document, tenant: of }) => said({ document, tenant: of }),
  reviewDocument: ({ document, minutes, result, at }) => ({ review: said({ document, minutes, result, at }) }),
  startTest: ({ startedAt, tenant: of }) => ({ test: said({ startedAt }), ...said({ tenant: of }) }),
  holdTestCheck: meeting,
  giveAdvice: ({ minutes }) => ({ advice: said({ minutes }) }),
  release: ({ releasedAt, tenant: of }) => ({ release: said({ releasedAt }), ...said({ tenant: of }) }),
  holdReleaseCheck: meeting,
  complete: ({ on }) => ({ completed: said({ on }) }),
  bookMeeting: ({ kind, slot: { from, to }, form: how, language, operator, tenant: of }) => ({ booking: said({ kind, from, to, form: how, language, operator }), ...said({ tenant: of }) }),
  cancelMeeting: ({ booking }) => ({ booking }),
  holdMeeting: meeting,
  orderAddon: ({ month, tenant: of }) => ({ addon: { month }, ...said({ tenant: of }) }),
  requestRefund: () => ({}),
  stop: () => ({}),
};

function meeting({ heldAt, minutes, form: how, attendees, openPoints, booking }: Partial<Held>): Facts {
  return { meeting: said({ heldAt, minutes, form: how, attendees: attendees?.length, openPoints, booking }) };
}
