import { startOfDay } from '#domain/calendar/calendar.js';
import { SYSTEM } from '#domain/engagement/actor.js';
import { priceOn, termsInForce, type Terms } from '#domain/terms/terms.js';
import type { ChargeColumns, EntryColumns, ProjectionRows } from './projection-rows.js';
import type { Charge } from './charges.js';
import { rows, type Queryable } from './sql.js';

/**
 * Adds to each new charge its first entry: `priced` by the price list in force on the charge's date, or `price-missing`
 * (CAL-06: never zero). The price list is read only when there is a charge.
 */
export async function priceCharges(tx: Queryable, projection: ProjectionRows): Promise<void> {
  if (projection.charges.length === 0) return;
  const books = await rows<{ terms: Terms }>(tx, 'select terms from rulebook');
  const lists = books.map((book) => book.terms);
  projection.entries.push(...projection.charges.map((charge) => priced(lists, charge)));
}

function priced(lists: readonly Terms[], charge: ChargeColumns): EntryColumns {
  const entry = { charge_key: charge.key, source: `event:${charge.seq}`, at: charge.triggered_at, actor: SYSTEM };
  const zone = lists[0]?.timeZone;
  const terms = zone === undefined ? undefined : termsInForce(lists, startOfDay(zone, charge.on_date));
  const price = terms && priceOn(terms.prices, charge.code, charge.price_key ?? undefined, charge.on_date);
  if (!terms || !price) return { ...entry, kind: 'price-missing', unit_yen: null, amount_yen: null, price_version: null };
  return { ...entry, kind: 'priced', unit_yen: price.unitYen, amount_yen: price.unitYen * charge.quantity, price_version: terms.version };
}

/**
 * The price of a charge that had none when it arose, in yen per unit: by the price list in force on its date, else by the one published last
 * that has a price from that date or before, because terms cannot be published for the past (CAL-05). Undefined when there is still none.
 */
export async function priceLater(db: Queryable, { code, priceKey, on }: Pick<Charge, 'code' | 'priceKey' | 'on'>): Promise<{ unitYen: number; version: string } | undefined> {
  const books = await rows<{ terms: Terms }>(db, 'select terms from rulebook order by published_at desc, version desc');
  const lists = books.map((book) => book.terms);
  const zone = lists[0]?.timeZone;
  const inForce = zone === undefined ? undefined : termsInForce(lists, startOfDay(zone, on));
  for (const terms of [...(inForce ? [inForce] : []), ...lists]) {
    const price = priceOn(terms.prices, code, priceKey ?? undefined, on);
    if (price) return { unitYen: price.unitYen, version: terms.version };
  }
  return undefined;
}
