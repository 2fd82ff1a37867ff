import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { deskCalendar } from '#domain/terms/terms.js';
import { putDocument } from '#persistence/documents.js';
import { derivedId } from '#persistence/ids.js';
import { readAs } from '#persistence/reader.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { Vault } from '#persistence/sealing.js';
import { postMessage } from '#persistence/threads.js';
import { Keys } from '../auth/keys.js';
import { Passwords } from '../auth/passwords.js';
import type { Person } from '../auth/principal.js';
import { Imports, type CaseInFlight } from '../imports/imports.service.js';
import { cardIntakeCases } from './card-intake.js';
import { onboardingCases, type DemoCase } from './onboarding.js';
import { supportCases } from './support.js';

/** How somebody of the demo company signs in. */
export interface DemoSignIn {
  role: Person['role'];
  name: string;
  key: string;
  email: string;
  password: string;
}

const AT_ONCE = 4;
const setup: Person = { kind: 'person', role: 'manager', id: 'setup' };

/** Loads the demo company: its people with their sign-ins, and cases at every step, taken over with their past. */
export const loadDemo = (app: INestApplicationContext, provider: string): Promise<DemoSignIn[]> => readAs('all', () => load(app, provider));

async function load(app: INestApplicationContext, provider: string): Promise<DemoSignIn[]> {
  const [keys, db, books] = [app.get(Keys), app.get(DataSource), app.get(Rulebooks)];
  const staff = await keys.create(setup, 'demo-staff', { name: '佐伯', role: 'staff', department: 'support' });
  const manager = await keys.create(setup, 'demo-manager', { name: '森下', role: 'manager' });
  const finance = await keys.create(setup, 'demo-finance', { name: '柴田', role: 'finance' });
  const others = await Promise.all(['田辺', '小林'].map((name) => keys.create(setup, `demo-${name}`, { name, role: 'staff', department: 'support' })));
  const people = { staff: staff.person, manager: manager.person, finance: finance.person, clerks: [staff, ...others].map(({ person }) => person) };

  const now = new Date().toISOString();
  const book = await books.inForce(db, now);
  if (!book) throw new Error('no rulebook is in force');
  const [desk, plan] = [deskCalendar(book.terms, 'taskDesk', book.days), deskCalendar(book.terms, 'planWork', book.days)];
  const options = book.terms.optionSupport.options.map(({ id }) => id);
  const plain = [...cardIntakeCases(plan, now, people), ...supportCases(plan, now, people, options)].map((told): DemoCase => ({ told, messages: [] }));
  const cases = [...(await onboardingCases(desk, now, people, book.terms, provider)), ...plain];
  const [first] = await inTurns(cases, (each) => carry(app, each, staff.person), AT_ONCE);
  const customer = await keys.create(setup, 'demo-customer', { name: first!.told.person.name, role: 'customer', contactId: first!.contact });
  return [
    await signIn(app, 'staff', '佐伯', staff, 'staff@demo.example'),
    await signIn(app, 'manager', '森下', manager, 'manager@demo.example'),
    await signIn(app, 'finance', '柴田', finance, 'finance@demo.example'),
    await signIn(app, 'customer', `${first!.told.person.name}（${first!.told.company}）`, customer, first!.told.person.email),
  ];
}

/** Takes a case over, with the file and the messages that its past has left. */
async function carry(app: INestApplicationContext, { told, contract, messages }: DemoCase, staff: string): Promise<{ told: CaseInFlight; contact: string }> {
  const [imports, db, vault] = [app.get(Imports), app.get(DataSource), app.get(Vault)];
  const { engagement, customer, contact } = await imports.carry(told);
  if (contract) await putDocument(db, vault, { engagement, customer, kind: 'contract', ...contract });
  for (const { from, at, text } of messages) {
    const author = from === 'customer' ? { role: 'customer' as const, id: contact } : { role: 'staff' as const, id: told.acts.findLast(({ by }) => by.role === 'staff')?.by.id ?? staff };
    await postMessage(db, vault, { id: derivedId('demo', engagement, at, from), engagement, customer, author, at, text });
  }
  return { told, contact };
}

/** A password of three groups that can be read out; the staff's mail addresses are made up with it. */
async function signIn(app: INestApplicationContext, role: Person['role'], name: string, made: { person: string; key: string }, email: string): Promise<DemoSignIn> {
  const db = app.get(DataSource);
  const password = randomBytes(12).toString('hex').match(/.{8}/g)!.join('-');
  if (role !== 'customer') await db.query(`update "user" set "email" = $2, "emailVerified" = true where "id" = $1`, [made.person, email]);
  await app.get(Passwords).put(db, made.person, password);
  return { role, name, key: made.key, email, password };
}

/** So many at a time, their results in order. */
async function inTurns<T, R>(all: readonly T[], work: (each: T) => Promise<R>, atOnce: number): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const turn = async (): Promise<void> => {
    for (let index = next++; index < all.length; index = next++) results[index] = await work(all[index]!);
  };
  await Promise.all(Array.from({ length: atOnce }, turn));
  return results;
}
