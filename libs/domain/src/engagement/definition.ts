import type { Lang } from '../calendar/because.js';
import type { Instant, LocalDate, Words } from '../calendar/calendar.js';
import type { Desk, Price, Terms } from '../terms/terms.js';
import type { Command, Refusal } from './command.js';
import type { Engagement } from './engagement.js';
import type { Form } from './forms.js';
import type { Facts } from './json.js';
import type { Pipeline, Rulebook } from './pipeline.js';
import type { Sentence } from './words.js';

/**
 * A pipeline with its forms and words: all that the API, the worker and the web app know of it. Never imported by workflow
 * code, which needs the rules alone.
 */
export interface Definition {
  pipeline: Pipeline;
  /** The form of every action that a person may give. */
  forms: { readonly [action: string]: Form };
  /** What the rules are told of a parsed form: nothing that identifies somebody. */
  toFacts: { readonly [action: string]: (form: never) => Facts };
  words: PipelineWords;
  /** The catalogue's refusal of a form that lacks a field. */
  fieldMissing(action: string): { code?: string; rule?: string };
  /** Commands that agree a time with one of us: the fact that holds the slot, and how long it is by default. */
  bookings: { readonly [action: string]: Booking };
  /** Commands after which a time agreed before by `booking` is free again, and which time that was. */
  givesBack?: { booking: string; actions: readonly string[]; agreed(it: Engagement, command: Pick<Command, 'name' | 'facts'>): Facts | undefined };
  /** Fields, at any depth of a form, whose choices stand in the terms (plans with their prices of that day) or in the engagement. */
  choices?: { readonly [field: string]: (terms: Terms, on: LocalDate, it: Engagement) => { [value: string]: Words } };
  /** A field, at any depth of a form, that names one of the people of a sealed form by an opaque id. */
  people?: PeopleField;
  /** What a form begins with. */
  prefill?: { readonly [action: string]: (it: Engagement, known: Known) => Facts };
  /** The times agreed with the customer, for whoever has to keep them, and those that it has asked for. */
  appointments?(facts: Facts): readonly Appointment[];
  /** What has to be compared on opened fields: the API asks, the workflow gets the verdict alone. */
  verdicts?: { readonly [action: string]: Verdict };
  /** The facts that its customer may see; absent: all of them. */
  customerFacts?(facts: Facts): Facts;
  /** What its panel shows, customers included. Amounts by the price list in force, which is not the pinned one. */
  panel?(it: Engagement, at: PanelTime): Facts;
  /** Of facts that may be corrected: the part that holds their time, which is what a correction is nearly always about. */
  correctedTimes: { readonly [fact: string]: string };
  /** Shares of weeks that commands take of what all engagements together can have. */
  capacity?: Capacity;
  /** What a customer may have in one of its engagements alone. */
  once?: Once;
  /** Effects that are one mail to the customer: the notice it carries, with what it says. */
  mailEffects: { readonly [effect: string]: MailEffect };
}

export interface PanelTime {
  book: Rulebook;
  prices: readonly Price[];
  now: Instant;
}

/** What is known beside the engagement's facts, as far as the reader may know it. */
export interface Known {
  now: Instant;
  company: string;
  contact?: { name: string; email?: string; phone?: string };
  /** SHA-256 of the newest document. */
  document?: string;
}

export interface Appointment {
  title: Words;
  from: Instant;
  to: Instant;
  /** The command that agrees it and moves it; absent where each is an appointment of its own. */
  by?: string;
  /** Asked for, and not agreed yet. */
  wished?: true;
}

export interface Booking {
  kind: string;
  /** The commands that record what took place at that time: it is agreed first. */
  before: readonly string[];
  /** Which of several appointments it is, where an engagement may have more than one; absent: a new one replaces the last. */
  which?(agreed: Facts): string;
  fact: string;
  /** Whose hours it lies in. */
  desk: Desk;
  minutes(terms: Terms): number;
  /** The days that the rules leave for it as things stand on a day, both included; absent: every day to come. */
  days?(it: Engagement, terms: Terms, on: LocalDate): { from: LocalDate; to: LocalDate };
}

/** What an agreed time is reserved as: a new reservation under the same name takes the place of the one before. */
export function reservedAs({ kind, which }: Booking, agreed: Facts): string {
  return which ? `${kind}:${which(agreed)}` : kind;
}

export interface Capacity {
  resource: string;
  /** The commands that take shares, and give back those held before. */
  actions: readonly string[];
  /** What an engagement asks of each week, by its Monday, once the command is accepted. */
  needs(it: Engagement): readonly { week: LocalDate; amount: number }[];
  /** What it will ask for in all, before it has weeks. */
  asks(it: Engagement): number | undefined;
  /** Whether its weeks are agreed with the customer, or only held for it. */
  agreed(it: Engagement): boolean;
  /** What one week can take. */
  limit(terms: Terms): number;
}

export interface Once {
  /** Outcomes after which an engagement stands in nobody's way. */
  unless: readonly string[];
  /** Why an engagement with these facts cannot be opened beside another one of the same customer; asked again for each of the others. */
  whyNot(asked: Facts, other: Facts): Refusal | undefined;
}

export interface PeopleField {
  field: string;
  /** The action whose sealed form has the names. */
  from: string;
  names(form: Facts): { [id: string]: string };
}

export interface Verdict {
  /** The actions whose sealed forms are opened for the comparison; of each the last one. */
  needs: readonly string[];
  /** @returns facts that are added to those of the form */
  judge(form: Facts, known: { readonly [action: string]: Facts }): Facts;
}

export interface MailEffect {
  notice: string;
  /** From the engagement's facts to those of the mail. */
  facts?(facts: Facts): Facts;
}

export interface ChargeTold {
  code: string;
  quantity: number;
  facts: Facts;
}

/** What a mail says. `{name}`, `{company}`, `{number}`, `{client}`, `{link}`, `{freeDial}` and `{hours}` are filled in by whoever sends. */
export interface Mail {
  subject: string;
  body: string;
}

export type MailWords = (facts: Facts, lang: Lang) => Mail;

/** Everything that a pipeline says, in Japanese and English. */
export interface PipelineWords {
  /** On the button of staff, and on the customer's page. */
  actions: { readonly [action: string]: { staff: Words; customer: Words } };
  /** The catalogue's states, as lists and boards show them. */
  states: { readonly [state: string]: Words };
  /** What dates are counted from, as "why this date?" names it. */
  facts: { readonly [fact: string]: Words };
  effects: { readonly [effect: string]: Words };
  /** What timers do, for the list of what happens next by itself. */
  timers: { readonly [does: string]: Words };
  /** What is charged, by code. */
  charges: { readonly [code: string]: Words };
  /** What the rule saw when a charge arose, for whoever has to check it: the plan, the cards, the month. */
  chargeFacts(charge: ChargeTold, terms: Terms): Words[];
  refusals: { readonly [code: string]: Sentence };
  mails: {
    customer: { readonly [notice: string]: MailWords | undefined };
    internal: { readonly [notice: string]: MailWords | undefined };
    /** The action that the one-time link of a mail is for; mails without one link to the customer's page. */
    links: { readonly [notice: string]: string | undefined };
  };
}
