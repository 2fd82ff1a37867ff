import type { Verdict } from '../engagement/definition.js';
import type { Facts, Json } from '../engagement/json.js';
import { isNamedRight } from './card-intake.names.js';
import { namesIn } from './card-intake.people.js';

// MCI-05: names are compared on the opened fields; the rules hear `match` or `mismatch` by kit, and no name. What is known of
// a form is its facts with its sealed part beside them: lists of both have the same places.

/** Each kit of the parcel against the registered name of the person it was sent to. */
export const receiptVerdict: Verdict = {
  needs: ['apply'],
  judge: (form, { apply = {} }) => ({ names: Object.fromEntries(kitsIn(form).map((kit) => [textOf(kit['kit']) ?? '', verdict(kit, namesIn(apply)[textOf(kit['person']) ?? ''])])) }),
};

/** One held kit, with the names as they were corrected; what was not corrected stays as it was. */
export const releaseVerdict: Verdict = {
  needs: ['apply', 'receive'],
  judge: (form, { apply = {}, receive = {} }) => {
    const asked = partsOf(form['release']);
    const arrived = kitsIn(receive).find(({ kit }) => kit === asked['kit']);
    const kitName = textOf(form['kitName']) ?? textOf(arrived?.['kitName']);
    const registered = textOf(form['registeredName']) ?? namesIn(apply)[textOf(asked['person']) ?? ''];
    return { names: { [textOf(asked['kit']) ?? '']: verdict({ ...asked, ...(kitName !== undefined && { kitName }) }, registered) } };
  },
};

function verdict({ kitName, nameCardEnclosed }: Facts, registered: string | undefined): 'match' | 'mismatch' {
  return isNamedRight({ registeredName: registered, kitName: textOf(kitName), nameCardEnclosed: nameCardEnclosed === true }) ? 'match' : 'mismatch';
}

/** The kits of a receipt, each with the name that stands on it. */
function kitsIn(form: Facts): Facts[] {
  const names = listOf(form['kits']);
  return listOf(partsOf(form['receipt'])['kits']).map((kit, place) => ({ ...names[place], ...kit }));
}

function listOf(value: Json | undefined): Facts[] {
  return Array.isArray(value) ? value.map(partsOf) : [];
}

function partsOf(value: Json | undefined): Facts {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
