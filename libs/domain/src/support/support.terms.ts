import type { LocalTime, Words } from '../calendar/calendar.js';

/** What both kinds of support for linked systems and options have in common in the terms. */
export interface SupportTerms {
  /** Length of the support. */
  months: number;
  /** Calendar days before the covered end on which the customer is reminded, and the local time. */
  endReminderDays: number[];
  reminderTime: LocalTime;
  /** Shares of a cap, in per cent, of which the customer is told. */
  capNoticePercents: number[];
  /** Length of a meeting where none is asked for, in minutes. */
  meetingMinutes: number;
}

/** Something that the terms list by name. */
export interface Listed {
  id: string;
  title: Words;
}
