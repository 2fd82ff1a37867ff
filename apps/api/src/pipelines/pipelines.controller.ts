import { Controller, Get } from '@nestjs/common';
import { Allow, ANYONE } from '../auth/allow.js';
import { formOf } from '../engagements/offers.js';
import { Answers } from '../openapi/answers.js';
import { pipelineList, type PipelineList } from '../schemas/others.schema.js';
import { kebab } from './names.js';
import { pipelines } from './registry.js';

@Controller('v1/pipelines')
export class PipelinesController {
  @Get()
  @Allow(...ANYONE)
  @Answers(pipelineList, { summary: 'The pipelines with their steps and commands' })
  pipelines(): PipelineList {
    return { items: Object.values(pipelines).map(describe) };
  }
}

function describe(entry: (typeof pipelines)[string]): PipelineList['items'][number] {
  const { id, title, prefix, opens, steps, actions } = entry.pipeline;
  const commands = entry.commands.map((name) => ({ name: kebab(name), title: entry.words.actions[name] ?? { ja: name, en: name }, step: actions[name]?.step ?? null, by: [...entry.by(name)] }));
  return { id, title, prefix, opens: kebab(opens), steps: steps.map((step) => ({ ...step })), commands, form: formOf(entry, opens) };
}
