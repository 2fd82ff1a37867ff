import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { refuse, takeLease, type CommandRow } from '#persistence/commands.js';
import { dueDeliveries } from '#persistence/deliveries.js';
import { forgetEffect, takeLeftEffects, type EffectInHand } from '#persistence/effects.js';
import { engagementById, lastSeq } from '#persistence/engagements.js';
import { ProjectionGap } from '#persistence/project.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { failpoint } from '#runtime/failpoint.js';
import { executeCommand, type CommandAnswer } from '#runtime/temporal/execute-command.js';
import type { Start } from '#workflows/engagement/contract.js';
import type { RecoveryActivities as Contract } from '#workflows/recovery/contract.js';
import { Settling } from '../effects/settling.js';
import { toFailure } from '../parts/failures.js';
import { errorFields, type Log } from '../parts/log.js';
import { Projector } from '../parts/projector.js';
import { LOG, SETTINGS, type WorkerSettings } from '../parts/tokens.js';

/** In one run of the schedule; the next comes in 15 s. */
const mostCommands = 100;
const mostEffects = 100;
const mostDeliveries = 200;
/** Few: what is recovered shares the worker with commands that somebody waits for. */
const atOnce = 4;
/** Shorter than the lease, so that no two takers send a command at a time. */
const answerWithinMs = 8000;

/** Brings to its end what a process left behind when it died. */
@Injectable()
export class RecoveryActivities implements Contract {
  constructor(
    private readonly db: DataSource,
    private readonly client: Client,
    private readonly rulebooks: Rulebooks,
    private readonly projector: Projector,
    private readonly settling: Settling,
    @Inject(SETTINGS) private readonly settings: Pick<WorkerSettings, 'temporalTaskQueue'>,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** @returns how many commands were decided */
  async recoverCommands(): Promise<number> {
    let decided = 0;
    // Leased only when there is a hand for them: a lease that waits in a queue runs out.
    for (let left = mostCommands; left > 0; left -= atOnce) {
      const commands = await this.lease();
      const results = await Promise.all(commands.map((command) => this.recover(command)));
      decided += results.filter(Boolean).length;
      if (commands.length < atOnce) break;
    }
    await this.recoverEffects();
    return decided;
  }

  /** What a worker was not told of, or did not come back with: the process asks an activity. */
  private async recoverEffects(): Promise<void> {
    for (let left = mostEffects; left > 0; left -= atOnce) {
      const effects = await takeLeftEffects(this.db, { limit: atOnce });
      await Promise.all(effects.map((effect) => this.askAgain(effect)));
      if (effects.length < atOnce) return;
    }
  }

  private async askAgain(effect: EffectInHand): Promise<void> {
    const { engagement, effect: name } = effect;
    try {
      await this.settling.tell(effect, { kind: 'again' });
      await forgetEffect(this.db, effect); // whatever else was projected: the process waits for nobody that was told
      this.log.info({ engagement, effect: name }, 'effect recovered');
    } catch (error) {
      this.log.warn({ engagement, effect: name, ...errorFields(error) }, 'effect not recovered');
    }
  }

  /** Also of the events that nobody has published yet. @returns how many deliveries were started */
  async recoverDeliveries(): Promise<number> {
    try {
      return await this.projector.start(await dueDeliveries(this.db, { limit: mostDeliveries }));
    } catch (error) {
      throw toFailure(error);
    }
  }

  private async lease(): Promise<CommandRow[]> {
    try {
      return await takeLease(this.db, { limit: atOnce });
    } catch (error) {
      throw toFailure(error);
    }
  }

  /** One that fails does not stop the others; its lease runs out and it is taken again. */
  private async recover(command: CommandRow): Promise<boolean> {
    try {
      const answer = await this.send(command, await lastSeq(this.db, command.engagement));
      failpoint('command-recovered');
      const decided = await this.settle(command, answer);
      this.log.info({ commandId: command.id, engagement: command.engagement, answer: answer.kind, decided }, 'command recovered');
      return decided;
    } catch (error) {
      this.log.warn({ commandId: command.id, engagement: command.engagement, ...errorFields(error) }, 'command not recovered');
      return false;
    }
  }

  private async send(row: CommandRow, since: number): Promise<CommandAnswer> {
    const { id, name, facts, actor, receivedAt, pipeline, engagement } = row;
    const start = await this.startOf(row);
    const command = { id, name, facts, actor, receivedAt };
    return executeCommand(this.client, { pipeline, engagement, taskQueue: this.settings.temporalTaskQueue, command, since, timeoutMs: answerWithinMs, ...(start && { start }) });
  }

  private async settle(command: CommandRow, answer: CommandAnswer): Promise<boolean> {
    switch (answer.kind) {
      case 'accepted':
        await this.projectWhole(command, answer);
        return true;
      case 'refused':
        if (answer.refusal.code === 'ENGAGEMENT_CLOSED' && !(await this.isClosedHere(command))) return false;
        return refuse(this.db, command.id, answer.refusal);
      case 'undecided':
        return false;
    }
  }

  /** Another taker's projection may have come between; then the workflow is asked for what follows it. */
  private async projectWhole(command: CommandRow, { events }: Extract<CommandAnswer, { kind: 'accepted' }>): Promise<void> {
    const { engagement } = command;
    try {
      await this.projector.project({ engagement, events });
    } catch (error) {
      if (!(error instanceof ProjectionGap)) throw error;
      const again = await this.send(command, error.known);
      if (again.kind === 'accepted') await this.projector.project({ engagement, events: again.events });
    }
  }

  /**
   * A closed workflow no longer knows commands of its earlier runs: it might have accepted this very one. Once PostgreSQL has the
   * engagement's last event it has the command's outcome too, and what is still undecided then was never accepted.
   */
  private async isClosedHere({ engagement }: CommandRow): Promise<boolean> {
    const known = await engagementById(this.db, engagement);
    return known !== undefined && known.closedAt !== null;
  }

  /** The row holds a start without its rulebook, which is the one in force when the command was received unless it names another. */
  private async startOf({ start, receivedAt }: CommandRow): Promise<Start | undefined> {
    if (!start) return undefined;
    const named = start['terms'];
    const book = typeof named === 'string' ? await this.rulebooks.byVersion(this.db, named) : await this.rulebooks.inForce(this.db, receivedAt);
    if (!book) throw new Error('no rulebook for this start');
    return { ...(start as unknown as Omit<Start, 'book'>), book };
  }
}
