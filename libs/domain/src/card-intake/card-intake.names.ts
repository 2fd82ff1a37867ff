import type { Refusal } from '../engagement/command.js';

/** A name as it is compared: full and half width alike, and without any space (MCI-05). Nothing else is forgiven. */
export function comparable(name: string): string {
  return name.normalize('NFKC').replace(/[\s\u200b\ufeff]/gu, '');
}

/** MCI-05: whether the registered name and the name on the kit are the same; no fuzzy match. */
export function sameName(registeredName: string, kitName: string): boolean {
  return comparable(registeredName) === comparable(kitName);
}

export interface NamesOnKit {
  registeredName?: string;
  kitName?: string;
  /** The kit's own name card lies in it: then that counts, whatever the cards at hand say. */
  nameCardEnclosed?: boolean;
}

/** MCI-05: whether a kit may be taken in as it is; else it is held and the customer asked. A name nobody gave matches none. */
export function isNamedRight({ registeredName = '', kitName = '', nameCardEnclosed = false }: NamesOnKit): boolean {
  return nameCardEnclosed || (comparable(registeredName) !== '' && sameName(registeredName, kitName));
}

/** The refusal that names the kits whose names do not match; the names themselves are never in it. */
export function nameMismatch(kits: readonly string[]): Refusal {
  return { code: 'MCI_NAME_MISMATCH', kind: 'rule', rule: 'MCI-05', facts: { kits: [...kits] } };
}
