import type { PipelineWords } from '#domain/engagement/definition.js';
import { definitions } from '#domain/pipelines.js';

const mails = new Map(definitions.map(({ pipeline, words }) => [pipeline.id, words.mails]));

/** The mails of a pipeline; none for one that has no words here. */
export function mailsOf(pipeline: string): PipelineWords['mails'] {
  return mails.get(pipeline) ?? { customer: {}, internal: {}, links: {} };
}
