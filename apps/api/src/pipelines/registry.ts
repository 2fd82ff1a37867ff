import type { z } from 'zod';
import type { Words } from '#domain/calendar/calendar.js';
import type { Role } from '#domain/engagement/actor.js';
import { kernelForms, splitForm } from '#domain/engagement/forms.js';
import type { Facts } from '#domain/engagement/json.js';
import { kernelActions } from '#domain/engagement/kernel-actions.js';
import type { Pipeline } from '#domain/engagement/pipeline.js';
import { kernelTitles } from '#domain/engagement/words.js';
import { onboardingForms, toFacts } from '#domain/onboarding/forms.js';
import { onboarding } from '#domain/onboarding/onboarding.pipeline.js';
import { actionTitles, customerMails, factNames, internalMails, timerTitles } from '#domain/onboarding/onboarding.words.js';

type Mail = (facts: Facts, lang: 'ja' | 'en') => { subject: string; body: string };

/** What the API knows of a pipeline: its rules, forms and words. Adding one adds an entry here, no controller. */
export interface PipelineEntry {
  pipeline: Pipeline;
  /** The form of every command that a person may give, by the catalogue's name. */
  forms: { readonly [command: string]: z.ZodObject };
  /** Commands in the order of the steps, then those that every pipeline has. */
  commands: readonly string[];
  isKernel(command: string): boolean;
  /** Who may give a command. */
  by(command: string): readonly Role[];
  /** What the rules are told of a parsed form, and what stays sealed. */
  split(command: string, form: Facts): { facts: Facts; personal: Facts };
  words: { actions: { [action: string]: Words }; customerActions: { [action: string]: Words }; facts: { [fact: string]: Words }; timers: { [does: string]: Words } };
  mails: { [notice: string]: Mail | undefined };
  /** The catalogue's refusal of a form that lacks a field. */
  fieldMissing(command: string): { code?: string; rule?: string };
  /** Bookings: the commands that agree a slot, and the fact that holds it. */
  bookings: { [command: string]: { kind: 'call' | 'meeting'; fact: string } };
}

/** What a pipeline brings with it. */
interface Own extends Pick<PipelineEntry, 'mails' | 'bookings' | 'fieldMissing'> {
  forms: { [action: string]: { schema: z.ZodObject } };
  toFacts: { [action: string]: (form: never) => Facts };
  titles: { [action: string]: { staff: Words; customer: Words } };
  facts: { [fact: string]: Words };
  timers: { [does: string]: Words };
}

function entry(pipeline: Pipeline, own: Own): PipelineEntry {
  const actions = Object.entries(pipeline.actions).filter(([, { by }]) => by.some((role) => role !== 'system')).map(([name]) => name);
  const kernel = Object.keys(kernelForms);
  const forms = Object.fromEntries([...actions.map((name) => [name, own.forms[name]!.schema]), ...kernel.map((name) => [name, kernelForms[name]!.schema])]) as PipelineEntry['forms'];
  const isKernel = (command: string): boolean => Object.hasOwn(kernelActions, command);
  return {
    pipeline,
    forms,
    commands: [...actions, ...kernel],
    isKernel,
    by: (command) => (pipeline.actions[command] ?? kernelActions[command])?.by ?? [],
    split(command, form) {
      const { facts, personal } = splitForm(forms[command]!, form);
      return { facts: isKernel(command) ? facts : own.toFacts[command]!(form as never), personal };
    },
    words: {
      actions: { ...kernelTitles, ...Object.fromEntries(Object.entries(own.titles).map(([name, { staff }]) => [name, staff])) },
      customerActions: Object.fromEntries(Object.entries(own.titles).map(([name, { customer }]) => [name, customer])),
      facts: own.facts,
      timers: own.timers,
    },
    mails: own.mails,
    fieldMissing: own.fieldMissing,
    bookings: own.bookings,
  };
}

/** The rule that asks for the fields of a step's forms. */
const RULE_OF_STEP: { [step: string]: string } = { inquiry: 'ONB-02', explanation: 'ONB-03', application: 'ONB-04', contract: 'ONB-05', payment: 'ONB-06', meeting: 'ONB-07' };

export const pipelines: { readonly [id: string]: PipelineEntry } = {
  onboarding: entry(onboarding, {
    forms: onboardingForms,
    toFacts,
    titles: actionTitles,
    facts: factNames,
    timers: timerTitles,
    mails: { ...customerMails, ...internalMails },
    fieldMissing: (command) => (Object.hasOwn(onboarding.actions, command) ? { code: 'ONB_FIELD_MISSING', rule: RULE_OF_STEP[onboarding.actions[command]!.step] } : {}),
    bookings: { agreeSlot: { kind: 'call', fact: 'callSlot' }, agreeMeetingSlot: { kind: 'meeting', fact: 'meetingSlot' } },
  }),
};

/** The pipeline of that id; undefined for anything else, `__proto__` included. */
export const pipelineOf = (id: string): PipelineEntry | undefined => (Object.hasOwn(pipelines, id) ? pipelines[id] : undefined);
