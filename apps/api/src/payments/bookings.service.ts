import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { startOfDay } from '#domain/calendar/calendar.js';
import { inTransaction } from '#persistence/database.js';
import { one } from '#persistence/sql.js';
import { actorOf } from '../auth/principal.js';
import { Commands } from '../commands/command.service.js';
import type { Sent } from '../commands/sent.js';
import { Problem } from '../problems/problem.js';
import { wordsOf } from '../problems/words.js';
import type { BookingForm, Bookings, StatementLine } from './payments.schema.js';
import { Statements } from './statement.service.js';

type Booking = Bookings['items'][number];

/** Commands of one file that are under way at a time: those who wait elsewhere share the workers with them. */
const AT_ONCE = 4;
const COMMAND = 'confirm-payment';

/** Payments of a bank statement, booked as its preview showed them: one `confirmPayment` command per line, each with the line's own key. */
@Injectable()
export class PaymentBookings {
  constructor(
    private readonly db: DataSource,
    private readonly statements: Statements,
    private readonly commands: Commands,
  ) {}

  /**
   * Each line is booked or refused for itself. The same line, in this file or another, whoever sends it, is booked once: one file at a time is
   * worked on, and a line that has a command that was not refused is not offered again.
   * @throws 409 PREVIEW_OUTDATED, 400 when a line was not offered for that engagement, 503 BOOKING_UNDER_WAY
   */
  async book(sent: Sent, { lines, hash, ...file }: BookingForm): Promise<Bookings> {
    return inTransaction(this.db, actorOf(sent.principal), async (tx) => {
      const mine = await one<{ mine: boolean }>(tx, `select pg_try_advisory_xact_lock(hashtextextended('payments', 0)) as mine`);
      if (!mine?.mine) throw new Problem(503, 'BOOKING_UNDER_WAY', { retryAfter: 2 });
      const { preview, keys } = await this.statements.judged(file);
      if (preview.hash !== hash) throw new Problem(409, 'PREVIEW_OUTDATED');
      const wanted = lines.map(({ line, engagement }, index) => {
        const found = preview.lines.find((each) => each.line === line);
        const candidate = found?.candidates.find(({ id }) => id === engagement);
        if (!found || !candidate || (found.verdict !== 'certain' && found.verdict !== 'ambiguous')) throw new Problem(400, 'REQUEST_INVALID', { errors: [{ path: `lines.${index}`, code: 'NOT_ONE_OF', message: 'is not offered by the preview' }] });
        return { found, engagement: { id: candidate.id, number: candidate.number } };
      });
      const items: Booking[] = [];
      for (let from = 0; from < wanted.length; from += AT_ONCE) {
        items.push(...(await Promise.all(wanted.slice(from, from + AT_ONCE).map(({ found, engagement }) => this.confirm(sent, found, engagement, keys.get(found.line)!)))));
      }
      return { items };
    });
  }

  private async confirm(sent: Sent, { line, date, amountYen }: StatementLine, engagement: Booking['engagement'], { key, refused }: { key: string; refused: number }): Promise<Booking> {
    const body = {
      amountYen,
      method: 'bank-transfer',
      // The bank's day is what counts (ONB-08), and a bank tells no time: its first moment is never in the future.
      confirmedAt: startOfDay('Asia/Tokyo', date),
      reference: `BANK-${date.replaceAll('-', '')}-${key.slice(5, 13)}`,
    };
    const command: Sent = { ...sent, path: `/v1/engagements/${engagement.id}/commands/${COMMAND}`, key: refused === 0 ? key : `${key}.${refused + 1}`, body };
    try {
      const { status } = await this.commands.give(command, engagement.id, COMMAND);
      return { line, engagement, status: status === 202 ? 'received' : 'accepted', code: null, detail: null };
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      return { line, engagement, status: 'refused', code: error.code, detail: wordsOf(error.code, error.details.facts)[sent.language] };
    }
  }
}
