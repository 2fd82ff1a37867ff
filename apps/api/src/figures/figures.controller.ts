import { Controller, Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { stepFigures, waitedFigures } from '#persistence/figures.js';
import { Allow, INTERNAL } from '../auth/allow.js';
import { Answers } from '../openapi/answers.js';
import { pipelineOf } from '../pipelines/registry.js';
import { notFound } from '../problems/problem.js';
import { figuresQuery, figuresView, type FiguresQuery, type FiguresView } from './figures.schema.js';

const DAYS = 180;
const DAY_MS = 86_400_000;

/** Where time goes: for looking at, never for a rule. */
@Controller('v1/figures')
export class FiguresController {
  constructor(private readonly db: DataSource) {}

  @Get()
  @Allow(...INTERNAL)
  @Answers(figuresView, { summary: 'How long the steps of a pipeline take, and who is waited for' })
  async figures(@Query({ schema: figuresQuery }) { pipeline, days = DAYS }: FiguresQuery): Promise<FiguresView> {
    const entry = pipelineOf(pipeline);
    if (!entry) throw notFound();
    const now = Date.now();
    const since = new Date(now - days * DAY_MS).toISOString();
    const [steps, waited] = await Promise.all([stepFigures(this.db, entry.pipeline.id, since), waitedFigures(this.db, entry.pipeline.id, since, new Date(now).toISOString())]);
    return {
      since,
      steps: entry.pipeline.steps.map(({ id, title }) => {
        const known = steps.find(({ step }) => step === id);
        return { id, title, count: known?.count ?? 0, medianHours: known?.medianHours ?? null, p90Hours: known?.p90Hours ?? null };
      }),
      waited,
    };
  }
}
