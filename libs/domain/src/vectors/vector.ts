/** A worked example of the catalogue: which rule, given what, asked what, and what must come out. */
export interface Vector {
  id: string;
  op: string;
  given: Fields;
  when: Fields;
  then: Fields;
  rule?: string;
  title?: string;
  why?: string;
  reading?: string;
}

export type Fields = Record<string, unknown>;

/** Maps an example's fields onto the product's own rule function; it renames, and decides nothing. */
export type Adapter = (given: Fields, when: Fields) => object;
