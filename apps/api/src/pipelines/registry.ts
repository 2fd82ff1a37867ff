import type { z } from 'zod';
import type { Words } from '#domain/calendar/calendar.js';
import type { Role } from '#domain/engagement/actor.js';
import type { Definition, MailWords } from '#domain/engagement/definition.js';
import { kernelForms, splitForm } from '#domain/engagement/forms.js';
import type { Facts } from '#domain/engagement/json.js';
import { kernelActions } from '#domain/engagement/kernel-actions.js';
import { kernelTitles } from '#domain/engagement/words.js';
import { definitions } from '#domain/pipelines.js';
import { camel } from './names.js';

/** What the API knows of a pipeline: its definition, with the commands that every pipeline has. */
export interface PipelineEntry extends Pick<Definition, 'pipeline' | 'bookings' | 'givesBack' | 'choices' | 'people' | 'prefill' | 'appointments' | 'verdicts' | 'capacity' | 'once' | 'customerFacts' | 'panel' | 'correctedTimes' | 'fieldMissing'> {
  /** The form of every command that a person may give, by the catalogue's name. */
  forms: { readonly [command: string]: z.ZodObject };
  /** Commands in the order of the steps, then those that every pipeline has. */
  commands: readonly string[];
  isKernel(command: string): boolean;
  /** Who may give a command. */
  by(command: string): readonly Role[];
  /** What the rules are told of a parsed form, and what stays sealed. */
  split(command: string, form: Facts): { facts: Facts; personal: Facts };
  words: Omit<Definition['words'], 'actions' | 'refusals' | 'mails'> & { actions: { [command: string]: Words }; customerActions: { [action: string]: Words } };
  mails: { [notice: string]: MailWords | undefined };
}

function entry({ pipeline, forms: own, toFacts, words: { actions: titles, refusals: _said, mails, ...words }, ...rest }: Definition): PipelineEntry {
  const actions = Object.entries(pipeline.actions).filter(([, { by }]) => by.some((role) => role !== 'system')).map(([name]) => name);
  const kernel = Object.keys(kernelForms);
  const forms = Object.fromEntries([...actions.map((name) => [name, own[name]!.schema]), ...kernel.map((name) => [name, kernelForms[name]!.schema])]) as PipelineEntry['forms'];
  const isKernel = (command: string): boolean => Object.hasOwn(kernelActions, command);
  return {
    ...rest,
    pipeline,
    forms,
    commands: [...actions, ...kernel],
    isKernel,
    by: (command) => (pipeline.actions[command] ?? kernelActions[command])?.by ?? [],
    split(command, form) {
      const { facts, personal } = splitForm(forms[command]!, form);
      return { facts: isKernel(command) ? facts : toFacts[command]!(form as never), personal };
    },
    words: {
      ...words,
      actions: { ...kernelTitles, ...Object.fromEntries(Object.entries(titles).map(([name, { staff }]) => [name, staff])) },
      customerActions: Object.fromEntries(Object.entries(titles).map(([name, { customer }]) => [name, customer])),
    },
    mails: { ...mails.customer, ...mails.internal },
  };
}

export const pipelines: { readonly [id: string]: PipelineEntry } = Object.fromEntries(definitions.map((each) => [each.pipeline.id, entry(each)]));

/** The pipeline of that id; undefined for anything else, `__proto__` included. */
export const pipelineOf = (id: string): PipelineEntry | undefined => {
  const name = camel(id); // in addresses as commands are: kebab
  return Object.hasOwn(pipelines, name) ? pipelines[name] : undefined;
};
