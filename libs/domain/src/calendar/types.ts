/** A day without a time, `yyyy-mm-dd`, always meant in the calendar's time zone. */
export type LocalDate = string;

/** A moment: UTC, with milliseconds and `Z`, such as `2026-12-01T08:30:00.000Z`. */
export type Instant = string;

/** A time of day, `HH:mm`; `24:00` is the end of the day. */
export type LocalTime = string;

/** A month, `yyyy-mm`. */
export type Month = string;

/** One text in the two languages of the product. */
export interface Words {
  ja: string;
  en: string;
}

/**
 * The days of a company as plain data. An engagement pins a snapshot into its input, so that a later change of the
 * holiday table never moves a date that was already decided. Days outside `from`..`to` are unknown, not open.
 */
export interface CalendarSnapshot {
  version: string;
  timeZone: string;
  from: LocalDate;
  to: LocalDate;
  holidays: Record<LocalDate, Words>;
  /** Yearly closures, `MM-DD..MM-DD`, both ends closed; a range may run over the year end. */
  closures: string[];
  /** Single days the company closes, with what it calls them. */
  designated: Record<LocalDate, Words>;
}

/** The open windows of a business day, half-open: the closing time itself is outside (R-CAL-2). */
export interface Hours {
  windows: { open: LocalTime; close: LocalTime }[];
}

/** Days and hours together: one per pipeline, because the source documents differ (CAL-04). */
export interface BusinessCalendar {
  days: CalendarSnapshot;
  hours: Hours;
}

/** Why a day does not count. */
export type ClosedKind = 'weekend' | 'holiday' | 'closure' | 'designated';

export type DayKind = { kind: 'business' } | { kind: ClosedKind; name?: Words };

/** A day that counting passed over. */
export interface SkippedDay {
  date: LocalDate;
  why: ClosedKind;
  name?: Words;
}

/** Half-open span of time. */
export interface Slot {
  from: Instant;
  to: Instant;
}

/** A date was asked for whose public holidays are not loaded: the rules refuse to guess (CAL-01). */
export class CalendarError extends Error {
  readonly code = 'CAL_YEAR_NOT_LOADED';
  readonly rule = 'CAL-01';

  constructor(readonly facts: { date: LocalDate; from: LocalDate; to: LocalDate; version?: string }) {
    super(`CAL_YEAR_NOT_LOADED: no calendar data for ${facts.date} (loaded: ${facts.from} to ${facts.to})`);
    this.name = 'CalendarError';
  }
}
