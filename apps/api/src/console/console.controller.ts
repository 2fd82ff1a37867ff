import { Controller, Get, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rows } from '#persistence/sql.js';
import { Allow, INTERNAL, Who } from '../auth/allow.js';
import type { Person } from '../auth/principal.js';
import { formOf } from '../engagements/offers.js';
import { Answers } from '../openapi/answers.js';
import { kebab } from '../pipelines/names.js';
import { pipelineOf } from '../pipelines/registry.js';
import { notFound } from '../problems/problem.js';
import { idParams, type IdParams } from '../schemas/common.schema.js';
import { formsView, pipelineParams, simulationList, timelineView, todayView, type FormsView, type PipelineParams, type SimulationList, type TimelineView, type TodayView } from './console.schema.js';
import { TimelineService } from './timeline.service.js';
import { TodayService } from './today.service.js';

/** What the staff console reads and no other program needs: put together, and in words. */
@Controller('v1')
export class ConsoleController {
  constructor(
    private readonly today: TodayService,
    private readonly timeline: TimelineService,
    private readonly db: DataSource,
  ) {}

  @Get('today')
  @Allow(...INTERNAL)
  @Answers(todayView, { summary: 'What waits, for whom, and when it hurts' })
  whatWaits(@Who() who: Person): Promise<TodayView> {
    return this.today.of(who);
  }

  @Get('engagements/:id/timeline')
  @Allow(...INTERNAL)
  @Answers(timelineView, { summary: 'What happened, in words, with notes and reasons' })
  history(@Who() who: Person, @Param({ schema: idParams }) { id }: IdParams): Promise<TimelineView> {
    return this.timeline.of(who, id);
  }

  @Get('pipelines/:pipeline/forms')
  @Allow(...INTERNAL)
  @Answers(formsView, { summary: 'The forms of all commands, and which records can be corrected' })
  forms(@Param({ schema: pipelineParams }) { pipeline }: PipelineParams): FormsView {
    const entry = pipelineOf(pipeline);
    if (!entry) throw notFound();
    return { forms: Object.fromEntries(entry.commands.map((name) => [kebab(name), formOf(entry, name)])), correctable: Object.entries(entry.correctedTimes).map(([fact, time]) => ({ fact, title: entry.words.facts[fact] ?? { ja: fact, en: fact }, time })) };
  }

  @Get('simulations')
  @Allow(...INTERNAL)
  @Answers(simulationList, { summary: 'Simulations, the newest first' })
  async simulations(): Promise<SimulationList> {
    const items = await rows<SimulationList['items'][number]>(
      this.db,
      `select e.id, e.number, c.company, e.pipeline, e.step, e.opened_at as "openedAt", e.closed_at as "closedAt", e.next_due as "nextDue"
       from engagement e join customer c on c.id = e.customer_id where e.simulation order by e.changed_at desc, e.id desc limit 50`,
      [],
    );
    return { items };
  }
}
