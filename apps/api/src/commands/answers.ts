import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { fold } from '#domain/engagement/engagement.js';
import type { EngagementEvent } from '#domain/engagement/event.js';
import type { CommandRow } from '#persistence/commands.js';
import { eventsOf } from '#persistence/engagements.js';
import type { Projected } from '#persistence/project.js';
import { isInternal, type Principal } from '../auth/principal.js';
import { eventView, forCustomer, summaryOf } from '../engagements/engagement.view.js';
import { entryOf } from '../engagements/engagements.service.js';
import { kebab } from '../pipelines/names.js';
import { problemDocument } from '../problems/problem.document.js';
import { refused } from '../problems/problem.js';
import type { CommandAnswer } from '../schemas/engagement.schema.js';

export const addressOf = (command: string): string => `/v1/commands/${command}`;

/**
 * What a command is answered with. Built from stored rows alone, and from those up to its own last event: whoever projected it,
 * and however often it is asked, the answer is the same bytes.
 */
@Injectable()
export class CommandAnswers {
  constructor(private readonly db: DataSource) {}

  /** @param written what was stored in this very moment, when we did that ourselves: then nothing is read */
  async of(row: CommandRow, principal: Principal, written?: Projected): Promise<CommandAnswer> {
    const { id, name, status, receivedAt, decidedAt, engagement } = row;
    const command = { id, name: kebab(name), status, receivedAt, decidedAt, address: addressOf(id) };
    if (status === 'refused' && row.refusal) return { command, events: [], problem: problemDocument(refused(row.refusal, addressOf(id)), 'en') };
    if (status !== 'accepted' || row.toSeq === null) return { command, events: [] };

    const first = row.fromSeq ?? row.toSeq;
    const { before, events: all } = written?.events.some(({ seq }) => seq === first) ? written : { before: undefined, events: await eventsOf(this.db, engagement, { limit: row.toSeq + MOST_FOLLOWING }) };
    const known = before?.seq ?? 0;
    const end = settledAt(all, row.toSeq - known);
    const own = all.slice(first - known - 1, end).map(eventView);
    const events = isInternal(principal) ? own : own.flatMap((event) => forCustomer(event, entryOf(row.pipeline)) ?? []);
    return { command, engagement: summaryOf(engagement, fold(all.slice(0, end), before)), events };
  }
}

/** More events than a body records by itself between two waits. */
const MOST_FOLLOWING = 60;

/** How many of the events come up to the last one that the process recorded in the same moment as the command: the step line has moved, the reminders are armed. */
function settledAt(events: readonly EngagementEvent[], last: number): number {
  const at = events[last - 1]?.at;
  let end = last;
  while (events[end] && events[end]!.at === at && events[end]!.command === undefined) end++;
  return end;
}
