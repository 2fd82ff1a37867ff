import { Controller, Get } from '@nestjs/common';
import type { Terms } from '#domain/terms/terms.js';
import { Allow, ANYONE } from '../auth/allow.js';
import { Additions } from '../commands/additions.js';
import { choicesFor, withChoices } from '../engagements/choices.js';
import { formOf } from '../engagements/offers.js';
import { Answers } from '../openapi/answers.js';
import { pipelineList, type PipelineList } from '../schemas/others.schema.js';
import { kebab } from './names.js';
import { pipelines, type PipelineEntry } from './registry.js';

@Controller('v1/pipelines')
export class PipelinesController {
  constructor(private readonly additions: Additions) {}

  @Get()
  @Allow(...ANYONE)
  @Answers(pipelineList, { summary: 'The pipelines with their steps and commands' })
  async pipelines(): Promise<PipelineList> {
    const now = new Date().toISOString();
    const { terms } = await this.additions.bookInForce(now);
    return { items: Object.values(pipelines).map((entry) => describe(entry, terms, now)) };
  }
}

function describe(entry: PipelineEntry, terms: Terms, now: string): PipelineList['items'][number] {
  const { id, title, prefix, opens, steps, actions } = entry.pipeline;
  const commands = entry.commands.map((name) => ({ name: kebab(name), title: entry.words.actions[name] ?? { ja: name, en: name }, step: actions[name]?.step ?? null, by: [...entry.by(name)] }));
  return { id, title, prefix, opens: kebab(opens), steps: steps.map((step) => ({ ...step })), commands, states: { ...entry.words.states }, charges: { ...entry.words.charges }, form: withChoices(formOf(entry, opens), choicesFor(entry, terms, now)) };
}
