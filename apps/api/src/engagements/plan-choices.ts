import { formatYen } from '#domain/calendar/because.js';
import { dateOf } from '#domain/calendar/calendar.js';
import { priceOn, type Terms } from '#domain/terms/terms.js';

/** The form of an application, with the plans that are offered now: names, time and price, in place of a code that nobody knows. */
export function withPlans(form: Record<string, unknown>, terms: Terms, now: string): Record<string, unknown> {
  const properties = form['properties'] as Record<string, object> | undefined;
  const plan = properties?.['plan'];
  if (!plan) return form;
  const { plans } = terms.onboarding;
  const on = dateOf(terms.timeZone, now);
  const choices = Object.fromEntries(
    plans.map(({ id, title, monthlyMinutes }) => {
      const price = priceOn(terms.prices, 'ONB.FIRST_PAYMENT', id, on);
      const hours = monthlyMinutes / 60;
      const cost = { ja: price ? `・月額 ${formatYen(price.unitYen)}` : '', en: price ? `, ${formatYen(price.unitYen)} a month` : '' };
      return [id, { ja: `${title.ja}(月${hours}時間${cost.ja})`, en: `${title.en} (${hours} hours${cost.en})` }];
    }),
  );
  return { ...form, properties: { ...properties, plan: { ...plan, enum: plans.map(({ id }) => id), choices } } };
}
