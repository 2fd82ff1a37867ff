import type { Facts, Json } from '#domain/engagement/json.js';
import type { Vault } from './sealing.js';
import { kept, rows, type Queryable } from './sql.js';

const sealedAs = (command: string): string => `form:${command}`;

/** Keeps the personal part of a command's form, sealed, in the transaction that takes the command in. */
export async function putForm(tx: Queryable, vault: Vault, form: { command: string; customer: string; engagement: string; value: Json }): Promise<void> {
  const sealed = await vault.seal(tx, form.customer, sealedAs(form.command), form.value);
  await tx.query(kept('put-form', 'insert into sealed_form (command_id, customer_id, engagement_id, sealed) values ($1, $2, $3, $4) on conflict (command_id) do nothing'), [
    form.command, form.customer, form.engagement, sealed,
  ]);
}

/** The same, sealed for whoever takes the command in and keeps both in one statement. */
export function sealForm(db: Queryable, vault: Vault, form: { command: string; customer: string; value: Json }): Promise<Buffer> {
  return vault.seal(db, form.customer, sealedAs(form.command), form.value);
}

/** Opens the forms of these commands, for a page of a timeline; those that were erased are left out. */
export async function openForms(db: Queryable, vault: Vault, commands: readonly string[]): Promise<Map<string, Json>> {
  if (commands.length === 0) return new Map();
  return opened(db, vault, await rows<FormRow>(db, kept('forms', `${select} where command_id = any($1::uuid[])`), [commands]));
}

/** Opens all forms of an engagement, by command. */
export async function openFormsOf(db: Queryable, vault: Vault, engagement: string): Promise<Map<string, Json>> {
  return opened(db, vault, await rows<FormRow>(db, `${select} where engagement_id = $1`, [engagement]));
}

/** Of each of these commands the last one that was accepted: its facts with its sealed part, opened; an erased part is left out. */
export async function lastForms(db: Queryable, vault: Vault, engagement: string, names: readonly string[]): Promise<{ [action: string]: Facts }> {
  const given = await rows<{ id: string; name: string; facts: Facts }>(
    db, `select distinct on (name) id, name, facts from command where engagement_id = $1 and name = any($2) and status = 'accepted' order by name, decided_at desc`, [engagement, names],
  );
  const forms = await openForms(db, vault, given.map(({ id }) => id));
  return Object.fromEntries(given.map(({ id, name, facts }) => [name, { ...facts, ...(forms.get(id) as Facts | undefined) }]));
}

/** All of these commands that were accepted, in their order, with their sealed parts opened. */
export async function formsOf(db: Queryable, vault: Vault, engagement: string, names: readonly string[]): Promise<{ name: string; receivedAt: string; form: Facts }[]> {
  const given = await rows<{ id: string; name: string; receivedAt: string }>(
    db, `select id, name, received_at as "receivedAt" from command where engagement_id = $1 and name = any($2) and status = 'accepted' order by to_seq`, [engagement, names],
  );
  const forms = await openForms(db, vault, given.map(({ id }) => id));
  return given.map(({ id, name, receivedAt }) => ({ name, receivedAt, form: (forms.get(id) as Facts | undefined) ?? {} }));
}

interface FormRow {
  command: string;
  customer: string;
  sealed: Buffer;
}

const select = 'select command_id as command, customer_id as customer, sealed from sealed_form';

async function opened(db: Queryable, vault: Vault, found: FormRow[]): Promise<Map<string, Json>> {
  const values = await vault.openMany(db, found.map(({ command, customer, sealed }) => ({ customerId: customer, context: sealedAs(command), sealed })));
  const forms = new Map<string, Json>();
  found.forEach(({ command }, index) => {
    const value = values[index];
    if (value !== undefined) forms.set(command, value);
  });
  return forms;
}
