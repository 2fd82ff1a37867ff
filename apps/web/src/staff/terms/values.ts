import { leavesOf } from '#domain/terms/diff.js';
import type { Schemas } from '../../app/api.js';

type Terms = Schemas['TermsDocument']['terms'];
export type Json = Terms[string];

/** Opening hours read as hours, everything else as it stands. */
export function shown(value: Json | undefined): string {
  if (value === undefined) return '—';
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(shown).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { open, close } = value as { open?: Json; close?: Json };
  return typeof open === 'string' && typeof close === 'string' ? `${open}–${close}` : JSON.stringify(value);
}

/** The values of each part of a document by their path in it. Prices, days and what names the version stand elsewhere. */
export function partsOf(terms: Terms): { part: string; values: [string, Json][] }[] {
  const rest = Object.entries(terms).filter(([key]) => !['version', 'publishedAt', 'effectiveFrom', 'prices', 'designated', 'closures'].includes(key));
  const isPart = ([, value]: [string, Json]): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  return [{ part: 'general', values: rest.filter((each) => !isPart(each)) }, ...rest.filter(isPart).map(([part, value]) => ({ part, values: [...leavesOf(value as Parameters<typeof leavesOf>[0])] as [string, Json][] }))];
}
