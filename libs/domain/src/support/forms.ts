import { z } from 'zod';
import type { Words } from '../calendar/calendar.js';
import { code, field, id, instant, line, slot } from '../engagement/forms.js';

// Parts of the forms of both kinds of support. Never imported by rules or workflow code.

const personal = { personal: true } as const;

export type Named = <S extends z.ZodType>(schema: S, name: string, more?: Parameters<typeof field>[3]) => S;

/** Fields under the names that refusals use for them, too. */
export function namedBy(labels: { readonly [field: string]: Words }): Named {
  return (schema, name, more = {}) => {
    const { ja, en } = labels[name] ?? { ja: name, en: name };
    return field(schema, ja, en, more);
  };
}

/** A calendar day that exists. */
export const localDate = z.iso.date();

/** Minutes of one session or review; what is shorter is not written down. */
export const sessionMinutes = z.int().min(5).max(600);

const codes = z.array(code).max(20).optional();

const languages = { ja: { ja: '日本語', en: 'Japanese' }, en: { ja: '英語', en: 'English' }, other: { ja: 'その他', en: 'Other' } };

/** The fields that an order of either support has. */
export function orderFields(named: Named) {
  return {
    startDate: named(localDate, 'startDate'),
    plan: named(code.optional(), 'plan'),
    products: named(codes, 'products'),
    addons: named(codes, 'addons'),
    contactName: named(line(100).optional(), 'contactName', personal),
    email: named(z.email().max(254).optional(), 'email', personal),
    notesAccepted: named(z.boolean().default(false), 'notesAccepted'),
  };
}

/** The fields of a session to come. */
export function bookingFields(named: Named) {
  return {
    slot: named(slot, 'slot'),
    language: named(z.enum(['ja', 'en', 'other']).default('ja'), 'language', { choices: languages }),
    operator: named(id.optional(), 'operator'),
  };
}

/** The fields of a session that was held. */
export function heldFields(named: Named) {
  return {
    heldAt: named(instant.optional(), 'heldAt'),
    minutes: named(sessionMinutes, 'minutes'),
    attendees: named(z.array(line(100)).max(20).optional(), 'attendees', personal),
    notes: named(line(4_000).optional(), 'notes', { ...personal, multiline: true }),
  };
}
