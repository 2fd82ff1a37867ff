import { dateOf } from '../calendar/calendar.js';
import type { LocalDate } from '../calendar/calendar.js';
import { defaultTerms } from '../terms/default-terms.js';
import type { Fields } from './vector.js';

// Worked examples name products in the documents' own words; here they become the ids of the demo company's terms.

const PRODUCTS: { [product: string]: string } = {
  sansan_data_hub: 'data-hub', data_hub: 'data-hub',
  salesforce_limited: 'crm-link', salesforce: 'crm-link', concur_expense: 'expense-link', concur: 'expense-link',
  basic_plus: 'advanced', 'basic+': 'advanced', 'premier+': 'premier-plus',
  extension: 'onboarding-extension', training: 'training-3h', training_3_hours: 'training-3h',
  data_integration: 'data-integration-2m', option_support: 'option-support-2m',
  premier: 'premier', kansai_branch: 'kansai', hq: 'headquarters', head_office: 'headquarters',
};

/** A name of an example as an id: lower case with hyphens, a plan without the word for it. */
export function idOf(name: unknown): string | undefined {
  if (typeof name !== 'string' || name === '' || name === 'none') return undefined;
  const key = name.trim().toLowerCase().replace(/[\s-]+/g, '_').replace(/^(cs_)?plan_/, '');
  return PRODUCTS[key] ?? key.replaceAll('_', '-');
}

/** The ids of a list that may be absent. */
export function idsOf(...lists: unknown[]): string[] {
  return lists.flatMap((list) => (Array.isArray(list) ? list : [])).flatMap((name) => idOf(typeof name === 'object' && name !== null ? ((name as Fields)['id'] ?? (name as Fields)['code']) : name) ?? []);
}

/** A destination of the terms, with or without a set-up month of its maker's. */
export function destinationOf({ satori, destination }: Fields): string | undefined {
  const needsSetUp = satori === true || (typeof destination === 'string' && destination.toLowerCase() === 'satori');
  return defaultTerms.dataIntegration.destinations.find(({ setUpMonths }) => (setUpMonths > 0) === needsSetUp)?.id;
}

/** The local date of what may be a date or an instant. */
export function localDateOf(value: unknown): LocalDate | undefined {
  if (typeof value !== 'string') return undefined;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : dateOf('Asia/Tokyo', value);
}

export function numberOf(...values: unknown[]): number | undefined {
  return values.find((value): value is number => typeof value === 'number');
}
