import type { LocalDate } from '../calendar/calendar.js';
import { compareNames, numbersIn, type NameGrade } from './names.js';

// Which line of a bank statement pays which engagement (ONB-06). Pure: called with opened names, and gives nothing of them back.

/** Money that came in, as the bank tells it. */
export interface BankLine {
  /** Its place in the file, from 1. */
  line: number;
  date: LocalDate;
  amountYen: number;
  payer: string;
  /** 摘要, EDI information: whatever else stands there. */
  text: string;
}

/** A payment that is waited for. */
export interface Expected {
  engagement: string;
  number: string;
  amountYen: number;
  /** The day the payment form went out: nothing is paid before. */
  since: LocalDate;
  /** Whoever may pay: the company, the contact, the billing name, each also in kana. */
  names: readonly string[];
}

export type Verdict = 'certain' | 'ambiguous' | 'none';

/** Why a line was judged as it was; codes that the page puts into words. */
export type MatchReason =
  | 'number-and-amount'
  | 'name-and-amount'
  | 'several-engagements'
  | 'several-lines'
  | 'name-in-part'
  | 'amount-alone'
  | 'number-of-another'
  | 'amount-differs'
  | 'before-the-form'
  | 'nobody';

export interface Match {
  line: number;
  verdict: Verdict;
  reason: MatchReason;
  /** Ids of engagements, the likeliest first: one when certain, those to choose from when ambiguous, a hint when none. */
  candidates: string[];
}

interface Candidate {
  it: Expected;
  numbered: boolean;
  name: NameGrade;
}

/** More to choose from is no help. */
const MOST_CANDIDATES = 10;

/**
 * Judges all lines of a statement against all payments waited for. Certain is only what names the engagement, or is paid by exactly
 * that name, with exactly that amount, and is the only such line of the statement; anything else is for a person to decide.
 */
export function matchPayments(lines: readonly BankLine[], expected: readonly Expected[]): Match[] {
  const matches = lines.map((line) => judge(line, expected));
  const claims = new Map<string, number>();
  for (const { verdict, candidates } of matches) if (verdict === 'certain') claims.set(candidates[0]!, (claims.get(candidates[0]!) ?? 0) + 1);
  return matches.map((match) => (match.verdict === 'certain' && claims.get(match.candidates[0]!)! > 1 ? { ...match, verdict: 'ambiguous', reason: 'several-lines' } : match));
}

function judge(line: BankLine, expected: readonly Expected[]): Match {
  const numbers = numbersIn(`${line.text} ${line.payer}`);
  const all = expected.map((it) => ({ it, numbered: numbers.includes(it.number), name: compareNames(line.payer, it.names) }));
  const named = all.filter(({ numbered, name }) => numbered || name === 'same');
  const inTime = all.filter(({ it }) => it.amountYen === line.amountYen && line.date >= it.since);
  const result = (verdict: Verdict, reason: MatchReason, found: readonly Candidate[]): Match => ({ line: line.line, verdict, reason, candidates: found.slice(0, MOST_CANDIDATES).map(({ it }) => it.engagement) });

  if (inTime.length === 0) {
    if (named.length === 0) return result('none', 'nobody', []);
    return named.some(({ it }) => it.amountYen === line.amountYen) ? result('none', 'before-the-form', named) : result('none', 'amount-differs', named);
  }
  const byNumber = inTime.filter(({ numbered }) => numbered);
  const byName = inTime.filter(({ name }) => name === 'same');
  const others = byName.filter(({ numbered }) => !numbered);
  if (byNumber.length === 1) {
    // A number next to somebody else's name: a typing error in either is as likely.
    if (others.length > 0 && byNumber[0]!.name === 'other') return result('ambiguous', 'several-engagements', [...byNumber, ...others]);
    return result('certain', 'number-and-amount', byNumber);
  }
  if (byNumber.length > 1) return result('ambiguous', 'several-engagements', byNumber);
  // It names an engagement that does not fit: not the one that happens to have this name and amount.
  if (numbers.length > 0 && byName.length > 0) return result('ambiguous', 'number-of-another', byName);
  if (byName.length === 1) return result('certain', 'name-and-amount', byName);
  if (byName.length > 1) return result('ambiguous', 'several-engagements', byName);
  const byPart = inTime.filter(({ name }) => name === 'part');
  if (byPart.length > 0) return result('ambiguous', 'name-in-part', byPart);
  return result('ambiguous', 'amount-alone', inTime);
}
