import { withOffset } from '../calendar/calendar.js';
import { digitiseLine, lateLine, staffLine, type Line } from '../card-intake/card-intake.charges.js';
import { custodyTarget, cutoffAt } from '../card-intake/card-intake.dates.js';
import { isNamedRight, nameMismatch } from '../card-intake/card-intake.names.js';
import { cardIntake } from '../card-intake/card-intake.pipeline.js';
import { planStages } from '../card-intake/card-intake.stages.js';
import type { Refusal } from '../engagement/command.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { applyDrafts, decide, whyNot } from '../engagement/rules.js';
import { calendarOf } from './calendar.fields.js';
import { boolIn, dateIn, fieldsOf, listIn, numberIn, textIn } from './fields.js';
import { bookOf, CARDS, EARLY, engagementOf, START } from './mci.case.js';
import { ACTIONS, commandOf, formOf, NEW_START, receivedAtOf, wishForm, wishOf } from './mci.command.js';
import type { Adapter, Fields } from './vector.js';

// Examples name facts in several ways and leave out what they do not talk about: `mci.case.ts` and `mci.command.ts` read them.

/** The rules of card intake by mail, MCI-01 to MCI-18. */
export const mciAdapters: Record<string, Adapter> = {
  'mci.cutoff': (given, when) => {
    const calendar = calendarOf(given, 'planWork');
    return { cutoffAt: withOffset(calendar, cutoffAt(calendar, dateIn({ ...given, ...when }, START)!)) };
  },

  'mci.stages': (given, when) => {
    const said = { ...given, ...when };
    const book = bookOf(given, said);
    const intakeStart = dateIn(said, START)!;
    const cards = numberIn(said, CARDS) ?? 0;
    const it = engagementOf('schedule', { ...said, state: undefined }, book);
    const refusal = whyNot(cardIntake, it, commandOf('schedule', { proposal: { intakeStart } }, EARLY), book);
    if (refusal?.code === 'MCI_START_NOT_BUSINESS_DAY') return { error: refusal.code, stages: [] };
    return { stages: planStages(book.days, intakeStart, cards, book.terms.cardIntake.cardsPerStage) };
  },

  'mci.custodyTarget': (given, when) => {
    const said = { ...given, ...when };
    const book = bookOf(given, said);
    const receivedOn = dateIn(said, ['receivedOn', 'receivedAt', 'received', 'receivedDate', 'arrivedOn'])!;
    const returnTargetOn = custodyTarget(receivedOn, stagesIn(said, book), book.terms.cardIntake);
    const today = dateIn(said, ['today', 'asOf', 'on', 'date', 'at', 'now', 'checkedOn', 'checkedAt', 'returnedOn', 'returnedAt']);
    if (today === undefined) return { returnTargetOn };
    const overdue = today > returnTargetOn;
    return { returnTargetOn, overdue, alert: overdue ? 'MCI_CUSTODY_OVERDUE' : null, alerts: overdue ? ['MCI_CUSTODY_OVERDUE'] : [], accepted: true };
  },

  'mci.changeOrCancel': (given, when) => {
    const said = { ...given, ...when };
    const book = bookOf(given, said);
    const it = engagementOf('change', said, book);
    const { refusal, after, lines } = changeOrCancel(it, when, said, book);
    const intakeStart = dateIn(said, NEW_START);
    return {
      accepted: !refusal, charged: lines.length > 0, lines: lines.map(({ code, quantity, basis }) => ({ code, quantity, basis })), state: after.state,
      cutoffAt: withOffset(book.days, cutoffAt(book.days, dateIn(said, START)!)),
      ...(refusal ? { error: refusal.code } : intakeStart !== undefined && { newCutoffAt: withOffset(book.days, cutoffAt(book.days, intakeStart)) }),
    };
  },

  'mci.charges': (given, when) => {
    const said = { ...given, ...when };
    const book = bookOf(given, said);
    const cards = numberIn(said, CARDS) ?? 0;
    const late: Line[] = [];
    let it = engagementOf('change', said, book);
    for (const wish of wishesIn(when)) {
      const told = { ...said, ...wish };
      if (lateIn(told) === true) late.push(lateLine(wishOf(told), cards));
      if (lateIn(told) !== undefined) continue;
      const { after, lines } = changeOrCancel(it, wish, told, book);
      late.push(...lines);
      it = after;
    }
    const cancelled = wishesIn(when).some((wish) => wishOf(wish) === 'cancel');
    const covered = boolIn(said, ['coveredByPlan', 'covered', 'inPlan']) ?? false;
    const lines = [...late, ...(cancelled ? [] : [staffLine(cards, covered), ...digitisedIn(when).map(digitiseLine)])];
    return { lines: lines.map(({ code, quantity, basis, coveredByPlan }) => ({ code, quantity, basis, coveredByPlan })) };
  },

  'mci.gate': (given, when) => {
    const said = { ...given, ...fieldsOf(given.data), ...fieldsOf(when.data), ...fieldsOf(when.fields), ...fieldsOf(when.form), ...when };
    const book = bookOf(given, said);
    const name = ACTIONS[String(when.action)] ?? String(when.action);
    const it = engagementOf(name, said, book);
    const refusal = namesRefused(name, said) ?? whyNot(cardIntake, it, commandOf(name, formOf(name, said, it), receivedAtOf(said), said), book);
    return refusal ? { ...refusal.facts, accepted: false, error: refusal.code, rule: refusal.rule, state: it.state } : { accepted: true };
  },
};

/** MCI-05: an example asks whether the parcel is in order; the product takes it in and holds the kit. */
function namesRefused(name: string, said: Fields): Refusal | undefined {
  if (name !== 'receive' && name !== 'releaseKit') return undefined;
  const told = { registeredName: textIn(said, ['registeredName', 'registered']), kitName: textIn(said, ['kitName', 'nameOnKit']), nameCardEnclosed: boolIn(said, ['nameCardEnclosed', 'nameCard', 'nameCardUsed', 'kitNameCardUsed']) };
  return (told.registeredName === undefined && told.kitName === undefined) || isNamedRight(told) ? undefined : nameMismatch(['K1']);
}

/** The agreed mailing and return do not stand in the way of a new start that an example names without them. */
function changeOrCancel(it: Engagement, when: Fields, said: Fields, book: Rulebook): { refusal?: Refusal; after: Engagement; lines: Line[] } {
  const name = wishOf(when);
  const receivedAt = receivedAtOf(said);
  const command = { ...commandOf(name, wishForm(name, said), receivedAt), actor: { role: 'staff' as const, id: 'actor' } };
  const refusal = whyNot(cardIntake, it, command, book);
  if (refusal) return { refusal, after: it, lines: [] };
  const drafts = decide(cardIntake, it, command, book);
  const lines = drafts.flatMap((draft): Line[] =>
    draft.type === 'charge-triggered' ? [{ code: draft.data.code as Line['code'], quantity: draft.data.quantity, basis: draft.data.facts['basis'] as Line['basis'], coveredByPlan: draft.data.facts['coveredByPlan'] === true, rule: draft.rule ?? '' }] : [],
  );
  return { after: applyDrafts(it, drafts, receivedAt), lines };
}

/** Changes and cancels that an example of charges speaks of: a list, or the one it is about. */
function wishesIn(when: Fields): Fields[] {
  const listed = listIn(when, ['events', 'changes', 'actions', 'history']);
  if (listed) return listed.map(fieldsOf).filter((each) => /change|cancel/i.test(textIn(each, ['action', 'kind', 'type', 'event']) ?? 'change'));
  const told = textIn(when, ['action', 'kind', 'event']) ?? '';
  const flagged = ['cancelled', 'lateCancel', 'cancelledLate', 'lateChange', 'changedLate'].some((key) => when[key] === true);
  return flagged || /change|cancel/i.test(told) ? [when] : [];
}

function lateIn(said: Fields): boolean | undefined {
  return boolIn(said, ['late', 'afterCutoff', 'lateCancel', 'cancelledLate', 'lateChange', 'changedLate', 'fromCutoffOn']) ?? (dateIn(said, START) === undefined ? true : undefined);
}

function digitisedIn(when: Fields): number[] {
  const listed = listIn(when, ['digitisedCards', 'digitisedByStage', 'stages', 'digitised']);
  if (listed) return listed.map((each) => (typeof each === 'number' ? each : (numberIn(fieldsOf(each), ['digitisedCards', 'digitised', 'cards']) ?? 0)));
  const once = numberIn(when, ['digitisedCards', 'digitised']);
  return once === undefined ? [] : [once];
}

function stagesIn(said: Fields, book: Rulebook): number {
  if (Array.isArray(said.stages)) return said.stages.length;
  const cards = numberIn(said, CARDS);
  return numberIn(said, ['stages', 'stageCount']) ?? (cards === undefined ? 1 : Math.ceil(cards / book.terms.cardIntake.cardsPerStage));
}
