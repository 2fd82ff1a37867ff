import { dateOf, millisOf } from '../calendar/calendar.js';
import type { Instant, LocalDate } from '../calendar/calendar.js';
import type { PanelTime } from '../engagement/definition.js';
import type { Engagement } from '../engagement/engagement.js';
import type { Facts } from '../engagement/json.js';
import type { Rulebook } from '../engagement/pipeline.js';
import { priceOn } from '../terms/terms.js';
import { COVERED } from './card-intake.charges.js';
import { calendarFor, cutoffAt } from './card-intake.dates.js';
import { feeNow, type Fee } from './card-intake.fees.js';
import { factsOf, kitsThatAre, peopleOf, type Custody, type IntakeDates, type Stage } from './card-intake.facts.js';

/** What staff and customer look at beside the steps: counts, dates, what a change costs now and later, and where the cards are. */
export type CardIntakePanel = {
  people: number;
  /** Of `people`, whose cards are counted. */
  counted: number;
  missing: string[];
  cards?: number;
  /** The dates agreed, or those put to the customer. */
  dates?: { agreed: boolean; mailDate?: LocalDate; intakeStart: LocalDate; returnDate?: LocalDate; stages: Stage[] };
  /** Of dates that are only proposed: until when they could be changed freely once agreed, and what they cost. */
  offer?: { freeUntil: Instant; binding: boolean; cards: number; coveredByPlan: boolean; yen?: number; later?: number };
  /** What a change or cancel costs now, and from the cutoff on. */
  fee?: { freeUntil: Instant; changeable: boolean; now: Fee | null; later: Fee | null };
  intake?: { stage: number; of: number; digitised: number };
  kits: { sent: number; received: number; held: number; returned: number };
  /** Where the cards are, without the address. */
  custody: Pick<Custody, 'at' | 'what' | 'holder' | 'kits'>[];
};

/** Change is possible until the cards have arrived; from then on giving up means returning them (table (a)). */
const CHANGEABLE = ['SCHEDULED', 'KITS_SENT', 'IN_TRANSIT'];

/** The panel, of data that the customer may see: no site, no performer, no capacity. */
export function cardIntakePanel(it: Engagement, { book, prices, now }: PanelTime): Facts {
  const facts = factsOf(it);
  const { dates, proposal, counts = {}, estimate, intake, custody = [] } = facts;
  const [people, shown] = [peopleOf(facts), dates ?? proposal];
  const missing = people.filter((each) => counts[each] === undefined);
  const count = (state: 'sent' | 'received' | 'held' | 'returned'): number => kitsThatAre(facts, state).length;
  const priced = { ...book, terms: { ...book.terms, prices: [...prices] } };
  const freeUntil = feeNow(it, now, priced).freeUntil;
  const panel: CardIntakePanel = {
    people: people.length,
    counted: people.length - missing.length,
    missing,
    ...(estimate && { cards: estimate.cards }),
    ...(shown && { dates: { agreed: dates !== undefined, ...withoutStages(shown), stages: shown.stages } }),
    ...(proposal && !dates && !it.closed && { offer: offerOf(proposal, now, priced) }),
    ...(freeUntil !== undefined && !it.closed && {
      fee: { freeUntil, changeable: CHANGEABLE.includes(it.state), now: feeNow(it, now, priced).change ?? null, later: feeNow(it, freeUntil, priced).change ?? null },
    }),
    ...(intake && { intake: { stage: intake.stage, of: intake.of, digitised: intake.digitised.reduce((sum, each) => sum + each, 0) } }),
    kits: { sent: count('sent'), received: count('received'), held: count('held'), returned: count('returned') },
    custody: custody.map(({ at, what, holder, kits }) => ({ at, what, holder, kits })),
  };
  return panel as unknown as Facts;
}

/** MCI-11, MCI-12, MCI-13: the price line and the cutoff of proposed dates, for the customer to read before agreeing. Yen where the price list has them. */
function offerOf({ intakeStart, cards, coveredByPlan }: IntakeDates, now: Instant, book: Rulebook): NonNullable<CardIntakePanel['offer']> {
  const days = calendarFor(book);
  const [freeUntil, today] = [cutoffAt(days, intakeStart), dateOf(days, now)];
  const yenOf = (code: string, key?: string): number | undefined => {
    const price = priceOn(book.terms.prices, code, key, today);
    return price && price.unitYen * cards;
  };
  const [yen, later] = [yenOf('MCI.STAFF', coveredByPlan ? COVERED : undefined), yenOf('MCI.LATE_CHANGE')];
  return { freeUntil, binding: millisOf(now) >= millisOf(freeUntil), cards, coveredByPlan, ...(yen !== undefined && { yen }), ...(later !== undefined && { later }) };
}

function withoutStages({ mailDate, intakeStart, returnDate }: NonNullable<ReturnType<typeof factsOf>['proposal']>): { mailDate?: LocalDate; intakeStart: LocalDate; returnDate?: LocalDate } {
  return { ...(mailDate && { mailDate }), intakeStart, ...(returnDate && { returnDate }) };
}
