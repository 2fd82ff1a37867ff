import { z } from 'zod';
import { code, freeText, id, line, said, type Form } from '../engagement/forms.js';
import type { Facts } from '../engagement/json.js';
import { bookingFields, heldFields, localDate, namedBy, orderFields } from '../support/forms.js';
import type { OptionSupportAction } from './option-support.actions.js';
import { actionTitles, fieldNames } from './option-support.words.js';

// One strict form per action (table (a) of the catalogue). Never imported by rules, dates or workflow code.

const named = namedBy(fieldNames);

const schemas = {
  order: z.strictObject({ options: named(z.array(code).min(1).max(20), 'options'), ...orderFields(named) }),
  assignAdviser: z.strictObject({ adviser: named(id, 'adviser') }),
  guideOption: z.strictObject({ option: named(code, 'option'), on: named(localDate.optional(), 'on'), notes: named(line(4_000).optional(), 'notes', { personal: true, multiline: true }) }),
  bookMeeting: z.strictObject(bookingFields(named)),
  cancelMeeting: z.strictObject({ booking: named(code, 'booking') }),
  holdMeeting: z.strictObject({ ...heldFields(named), booking: named(code.optional(), 'booking') }),
  end: z.strictObject({}),
  requestRefund: z.strictObject({ reason: freeText('理由', 'Reason', 1_000) }),
} as const satisfies { [A in OptionSupportAction]: z.ZodObject };

type Input<A extends OptionSupportAction> = z.output<(typeof schemas)[A]>;

/** The forms as the API and the web app use them. */
export const optionSupportForms: { [A in OptionSupportAction]: Form & { schema: (typeof schemas)[A] } } = Object.fromEntries(
  (Object.keys(schemas) as OptionSupportAction[]).map((name) => [name, { schema: schemas[name], title: actionTitles[name].staff }]),
) as never;

/** What the rules are told of a parsed form: field by field, and nothing that identifies somebody. */
export const toFacts: { [A in OptionSupportAction]: (form: Input<A>) => Facts } = {
  order: ({ options, startDate, plan, products, addons, notesAccepted }) => ({ order: said({ options: [...new Set(options)], startDate, plan, products, addons, notesAccepted }) }),
  assignAdviser: ({ adviser }) => ({ adviser: { id: adviser } }),
  guideOption: ({ option, on }) => ({ guidance: said({ option, on }) }),
  bookMeeting: ({ slot: { from, to }, language, operator }) => ({ booking: said({ from, to, language, operator }) }),
  cancelMeeting: ({ booking }) => ({ booking }),
  holdMeeting: ({ heldAt, minutes, booking }) => ({ meeting: said({ heldAt, minutes, booking }) }),
  end: () => ({}),
  requestRefund: () => ({}),
};
