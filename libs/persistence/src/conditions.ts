/** Collects the conditions of a list's WHERE and their values: text of the query is ours, values are always parameters. */
export class Conditions {
  readonly values: unknown[] = [];
  readonly #parts: string[] = [];

  /** Adds `text` with `?` for the value; nothing when the value is undefined. */
  add(text: string, value: unknown): this {
    if (value !== undefined) this.#parts.push(text.replaceAll('?', this.value(value)));
    return this;
  }

  /** Adds a condition without a value, if it holds that it is wanted. */
  when(wanted: boolean | undefined, text: string): this {
    if (wanted) this.#parts.push(text);
    return this;
  }

  /** The placeholder of a value. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  toString(): string {
    return this.#parts.length > 0 ? this.#parts.join(' and ') : 'true';
  }
}

/** A piece of text for `ilike`, its own wildcards taken literally. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
