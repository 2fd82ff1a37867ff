import { addCalendarDays, atLocalTime, dateOf, instantOf, millisOf, nextOpening, startOfDay, toInstant } from '../calendar/calendar.js';
import type { BusinessCalendar, Instant } from '../calendar/calendar.js';
import type { Role } from '../engagement/actor.js';
import type { Command, Refusal } from '../engagement/command.js';
import { unopened, type Engagement } from '../engagement/engagement.js';
import type { Facts, Json } from '../engagement/json.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { applyDrafts, decide, effectDone, whyNot } from '../engagement/rules.js';
import { missingFields } from '../engagement/forms.js';
import { onboardingForms } from '../onboarding/forms.js';
import { expectedStart, useStarts } from '../onboarding/onboarding.dates.js';
import { factsOf } from '../onboarding/onboarding.facts.js';
import { onboarding } from '../onboarding/onboarding.pipeline.js';
import { fieldsMissing } from '../onboarding/onboarding.rules.js';
import { defaultTerms } from '../terms/default-terms.js';
import { calendarOf } from './calendar.fields.js';
import type { Adapter, Fields } from './vector.js';

// Examples name facts in several ways and leave out what they do not talk about. A field of a form that is left out is
// taken as filled in; a fact that a rule asks about (agreed slot, chat, acknowledgement) is missing unless it is given.

/** The onboarding rules ONB-01 to ONB-13. */
export const onbAdapters: Record<string, Adapter> = {
  'onb.startDate': (given, when) => {
    const said = { ...given, ...when };
    const [payment, meeting] = [instantIn(said, CONFIRMED), instantIn(said, HELD)];
    if (!payment || !meeting) return { startDate: null };
    const calendar = calendarOf(given);
    const starts = useStarts({ confirmedAt: payment }, { fact: 'meeting', at: meeting }, calendar);
    return { startDate: dateOf(calendar, starts.at), at: starts.at };
  },

  'onb.transition': (given, when) => {
    const calendar = calendarOf(given);
    const book: Rulebook = { version: '1', days: calendar.days, terms: { ...defaultTerms, desks: { ...defaultTerms.desks, taskDesk: calendar.hours } } };
    const it = engagementOf(given, calendar);
    const command = commandOf(given, when, calendar, it, book);
    const refusal = refusalOf(it, command, book, given, when);
    if (refusal) return { ...refusal.facts, error: refusal.code, rule: refusal.rule, state: given.state ?? '' };

    const drafts = decide(onboarding, it, command, book);
    const asked = drafts.flatMap((draft) => (draft.type === 'effect-requested' ? [draft.data.effect] : []));
    const decided = applyDrafts(it, drafts, command.receivedAt);
    const after = asked.reduce((state, effect) => applyDrafts(state, effectDone(onboarding, state, effect, book, command.receivedAt), command.receivedAt), decided);
    const starts = expectedStart(factsOf(after), book);
    return { state: after.state, effects: asked.filter((effect) => effect === 'OPEN_CHAT_GROUP'), ...(starts && { startDate: dateOf(calendar, starts.at) }) };
  },
};

const CONFIRMED = ['paymentConfirmedAt', 'confirmedAt', 'paymentConfirmed'];
const HELD = ['meetingHeldAt', 'heldAt', 'meetingAt'];
const NOW = ['at', 'now', 'receivedAt', 'time', 'date', 'on', 'startDate'];
const CHAT = ['chatGroupId', 'chatGroup', 'chat', 'chatId', 'chatThread', 'chatOpened', 'chatGroupOpened'];
const ROLES: { [actor: string]: Role } = {
  customer: 'customer', finance: 'finance', system: 'system', public: 'public', manager: 'manager', approver: 'manager',
};

/** Fields of table (a) that an example may show as missing, by the names that examples give them. */
const REQUIRED: { [action: string]: { rule: string; fields: string[] } } = {
  submitInquiry: { rule: 'ONB-02', fields: ['company', 'name', 'email', 'e-mail', 'phone', 'question'] },
  requestExplanation: { rule: 'ONB-03', fields: ['wishedSlots'] },
  agreeSlot: { rule: 'ONB-03', fields: ['slot'] },
  recordExplanationCall: { rule: 'ONB-03', fields: ['at', 'time', 'operator'] },
  submitApplication: { rule: 'ONB-04', fields: ['plan', 'billing', 'billingData', 'billingName', 'billingAddress', 'contactPersons'] },
  sendContract: { rule: 'ONB-05', fields: ['contractId'] },
  signContract: { rule: 'ONB-05', fields: ['signer', 'signedAt'] },
  sendPaymentForm: { rule: 'ONB-06', fields: ['amount', 'amountYen'] },
  confirmPayment: { rule: 'ONB-06', fields: ['amount', 'amountYen', 'method', 'confirmedAt'] },
  agreeMeetingSlot: { rule: 'ONB-07', fields: ['slot', 'meetingSlot'] },
  holdMeeting: { rule: 'ONB-07', fields: ['heldAt', 'time'] },
};

function refusalOf(it: Engagement, command: Command, book: Rulebook, given: Fields, when: Fields): Refusal | undefined {
  const refusal = whyNot(onboarding, it, command, book);
  if (refusal && ['ONB_ACTOR_NOT_ALLOWED', 'ONB_STEP_ORDER', 'ONB_CALL_NOT_SCHEDULED'].includes(refusal.code)) return refusal;
  const { rule = '', fields = [] } = REQUIRED[command.name] ?? {};
  return fieldsMissing(rule, missingIn(command.name, fields, formIn(given, when))) ?? refusal;
}

/** Fields said to be empty; of an inquiry that shows its form also those that it leaves out. */
function missingIn(action: string, names: string[], form: Fields): string[] {
  const empty = names.filter((name) => name in form && isEmpty(form[name]));
  const shown = names.some((name) => !isEmpty(form[name]));
  if (action !== 'submitInquiry' || !shown) return empty;
  const { 'e-mail': email = form.email, ...rest } = form;
  return missingFields(onboardingForms.submitInquiry.schema, { ...rest, email });
}

function engagementOf(given: Fields, calendar: BusinessCalendar): Engagement {
  const data = fieldsOf(given.data);
  const state = typeof given.state === 'string' && /^[A-Z_]+$/.test(given.state) && given.state !== 'NONE' ? given.state : '';
  const day = typeof data.startDate === 'string' ? data.startDate : undefined;
  const noonBefore = day === undefined ? undefined : atLocalTime(calendar, addCalendarDays(day, -1), '12:00');
  const confirmedAt = instantIn(data, CONFIRMED) ?? noonBefore;
  const heldAt = instantIn(data, HELD) ?? noonBefore;
  const callSlot = slotOf(data.callSlot ?? data.slot, calendar);
  const meetingSlot = slotOf(data.meetingSlot, calendar);
  const asked = data.formAmount ?? data.paymentFormAmount;
  const signedAt = instantIn(data, ['signedAt']);
  const facts: Facts = {
    ...(callSlot && { callSlot }),
    ...(meetingSlot && { meetingSlot }),
    ...(CHAT.some((name) => Boolean(data[name])) && { chat: { thread: 'chat' } }),
    ...(typeof asked === 'number' && { paymentForm: { amountYen: asked, plan: 'standard' } }),
    ...(signedAt && state !== 'CONTRACT_SENT' && { signature: { signer: 'signer', signedAt } }),
    ...(confirmedAt && { payment: { amountYen: 1, method: 'bank-transfer', confirmedAt } }),
    ...(heldAt && state === 'MEETING_HELD' && { meeting: { heldAt, form: 'chat-call' } }),
  };
  return { ...unopened(), pipeline: 'onboarding', number: 'ONB-1', state, facts };
}

function commandOf(given: Fields, when: Fields, calendar: BusinessCalendar, it: Engagement, book: Rulebook): Command {
  const name = String(when.action);
  const form = formIn(given, when);
  const receivedAt = receivedAtOf(name, form, when, calendar, it, book);
  const actor = { role: ROLES[String(when.actor)] ?? 'staff', id: 'actor' };
  return { id: 'example', name, actor, receivedAt, facts: factsIn(name, form, receivedAt, calendar) };
}

function factsIn(action: string, form: Fields, receivedAt: Instant, calendar: BusinessCalendar): Facts {
  const free = () => slotOf(nextOpening(calendar, instantOf(millisOf(receivedAt) + 86_400_000)), calendar)!;
  switch (action) {
    case 'submitInquiry':
      return { inquiry: { kind: 'service' } };
    case 'requestExplanation':
      return { wishedSlots: slotsOf(form.wishedSlots, calendar) ?? [free()] };
    case 'agreeSlot':
      return { callSlot: slotOf(form.slot ?? form.callSlot, calendar) ?? free() };
    case 'agreeMeetingSlot':
      return { meetingSlot: slotOf(form.slot ?? form.meetingSlot, calendar) ?? free() };
    case 'submitApplication': {
      const told = fieldsOf(form.acknowledgements ?? form.acknowledgments);
      const given = (name: string) => Boolean(form[name] ?? told[name]);
      const plan = defaultTerms.onboarding.plans[0]!.id;
      return {
        application: {
          plan, contactPersons: 1,
          reDelegationAcknowledged: given('reDelegationAcknowledged'), sensitiveDataAcknowledged: given('sensitiveDataAcknowledged'),
        },
      };
    }
    case 'sendPaymentForm':
      return { paymentForm: { plan: 'standard', amountYen: numberIn(form, ['amount', 'amountYen']) ?? 1 } };
    case 'confirmPayment': {
      const confirmedAt = instantIn(form, CONFIRMED) ?? receivedAt;
      const asked = numberIn(form, ['formAmount', 'paymentFormAmount']);
      return { payment: { amountYen: numberIn(form, ['amount', 'amountYen', 'amountPaid']) ?? asked ?? 1, method: 'bank-transfer', confirmedAt } };
    }
    case 'holdMeeting':
      return { meeting: { heldAt: instantIn(form, HELD) ?? receivedAt, form: isInPerson(form) ? 'in-person' : 'chat-call' } };
    default:
      return {};
  }
}

/** When an example does not say when, it is a moment at which nothing is in the future and no slot is past. */
function receivedAtOf(action: string, form: Fields, when: Fields, calendar: BusinessCalendar, it: Engagement, book: Rulebook): Instant {
  const said = instantIn(when, NOW, calendar);
  if (said) return said;
  if (action === 'start') return expectedStart(factsOf(it), book)?.at ?? LATE;
  const slots = [slotOf(form.slot ?? form.callSlot ?? form.meetingSlot, calendar), ...(slotsOf(form.wishedSlots, calendar) ?? [])];
  if (/^(agree|request)/.test(action)) return slots.flatMap((slot) => (slot ? [slot.from] : [])).sort()[0] ?? EARLY;
  const known = [instantIn(form, CONFIRMED), instantIn(form, HELD), instantIn(form, ['signedAt'])].filter((at) => at !== undefined);
  return known.sort().at(-1) ?? EARLY;
}

const EARLY = '2026-06-01T01:00:00.000Z';
const LATE = '2028-06-01T01:00:00.000Z';

function isInPerson(form: Fields): boolean {
  if (form.inPerson === true) return true;
  const told = [form.form, form.place, form.mode, form.channel, form.meetingForm, form.meetingType, form.type, form.format, form.location, form.medium, form.via, form.kind];
  return told.some((value) => typeof value === 'string' && /person|face|visit|office|on-?site|対面|面談|訪問/i.test(value));
}

/** All that an example says of a form, wherever it puts it. */
function formIn(given: Fields, when: Fields): Fields {
  return { ...fieldsOf(given.data), ...when, ...fieldsOf(when.data), ...fieldsOf(when.fields), ...fieldsOf(when.form) };
}

function slotsOf(written: unknown, calendar: BusinessCalendar): Span[] | undefined {
  return Array.isArray(written) && written.length > 0 ? written.flatMap((each) => slotOf(each, calendar) ?? []) : undefined;
}

type Span = { from: Instant; to: Instant };

/** A slot written as its begin, or as begin and end; without an end it is judged by its first minute. */
function slotOf(written: unknown, calendar: BusinessCalendar): Span | undefined {
  const parts = typeof written === 'string' ? { from: written } : fieldsOf(written);
  const from = instantIn(parts, ['from', 'start', 'startsAt', 'startAt', 'at', 'begin'], calendar);
  if (!from) return written === true ? { from: EARLY, to: LATE } : undefined;
  return { from, to: instantIn(parts, ['to', 'end', 'endsAt', 'endAt', 'until'], calendar) ?? instantOf(millisOf(from) + 60_000) };
}

function instantIn(form: Fields, names: string[], calendar?: BusinessCalendar): Instant | undefined {
  for (const name of names) {
    const value = form[name];
    if (typeof value !== 'string') continue;
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return startOfDay(calendar ?? 'Asia/Tokyo', value);
    if (/T\d{2}:\d{2}(:\d{2})?$/.test(value)) return toInstant(`${value}+09:00`);
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return toInstant(value);
  }
  return undefined;
}

function numberIn(form: Fields, names: string[]): Json | undefined {
  return names.map((name) => form[name]).find((value): value is number => typeof value === 'number');
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
