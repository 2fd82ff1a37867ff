import type { Instant } from '../calendar/calendar.js';
import type { Deadline } from '../calendar/deadline.js';
import type { Actor } from './actor.js';
import type { Facts, Json } from './json.js';

/** Whose time runs while an engagement waits. */
export type WaitingOn = 'us' | 'customer' | 'third' | 'nobody';

/** What a timer's time belongs to: a hold stops ours and the customer's, never what a contract fixed. */
export type CountsAs = 'ours' | 'customers' | 'contract';

/** Something that will happen by itself, and why then. */
export interface Timer {
  key: string;
  /** What it does when it is due; a word of the pipeline (`remind`, `mark-late`, `remind-slot`, `start`). */
  does: string;
  deadline: Deadline;
  counts: CountsAs;
  /** The awaited action it belongs to: when that has happened, the timer is cancelled. */
  action?: string;
}

/** To whom a notice goes. Staff means the assignee, or everyone of the department while nobody is assigned. */
export type Receiver = 'customer' | 'staff' | 'finance';

/** The data of every type of event. Types are few and shared by all pipelines; what is special is in their data. */
export interface EventData {
  opened: {
    pipeline: string;
    number: string;
    customer: string;
    contact: string;
    terms: string;
    definitionVersion: number;
    simulation?: boolean;
  };
  'step-entered': { step: string };
  'step-completed': { step: string };
  /** An action was accepted: its facts, and the state it leads to (absent while an effect has to come first). */
  'fact-recorded': { action: string; facts: Facts; state?: string };
  'fact-corrected': { fact: string; value: Json; previous: Json; effectiveAt: Instant };
  'deadline-set': { key: string; deadline: Deadline | null };
  'timer-armed': Timer;
  /** `skipped` says that it was due so long ago, or in carried past, that acting on it would only disturb. */
  'timer-fired': { key: string; due: Instant; skipped?: 'stale' | 'carried' };
  'timer-cancelled': { key: string };
  /**
   * `told`: whoever projects this tells a worker of it, which makes the first attempt; without it an activity is under way.
   * `key`: it is the same effect as that of an earlier request, by its number.
   */
  'effect-requested': { effect: string; action?: string; state?: string; told?: true; key?: number };
  'effect-done': { effect: string; state?: string; facts?: Facts; carried?: boolean };
  'effect-failed': { effect: string; code: string };
  'effect-skipped': { effect: string; state?: string };
  'notice-due': { notice: string; to: Receiver; facts: Facts; skipped?: 'stale' | 'carried' };
  'charge-triggered': { key: string; code: string; quantity: number; price?: string; on: string; facts: Facts };
  /** What finance learns of a charge from the engagement: `settled` when its payment is confirmed. */
  'charge-settled': { key: string; amountYen: number; on: string };
  'waiting-changed': { on: WaitingOn; action?: string };
  noted: Record<string, never>;
  held: { on: WaitingOn };
  resumed: { held: { from: Instant; to: Instant } };
  reassigned: { assignee: string | null };
  overridden: { action: string; code: string; rule?: string };
  'terms-pinned': { version: string };
  'became-late': { key: string; since: Instant };
  closed: { outcome: string };
}

export type EventType = keyof EventData;

/** An event before the workflow numbers it. */
export type Draft = { [T in EventType]: { type: T; data: EventData[T]; rule?: string } }[EventType];

/** A numbered event: `seq` runs 1..n without a gap, `at` is the workflow's time. */
export type EngagementEvent = Draft & { seq: number; at: Instant; actor: Actor; command?: string };
