import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { deskCalendar } from '#domain/terms/terms.js';
import { putDocument } from '#persistence/documents.js';
import { derivedId } from '#persistence/ids.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { Vault } from '#persistence/sealing.js';
import { postMessage } from '#persistence/threads.js';
import { readSettings } from '#runtime/settings.js';
import { AppModule } from './app.module.js';
import { Keys } from './auth/keys.js';
import { Passwords } from './auth/passwords.js';
import type { Person } from './auth/principal.js';
import { cardIntakeCases } from './demo/card-intake.js';
import { onboardingCases, type DemoCase } from './demo/onboarding.js';
import { supportCases } from './demo/support.js';
import { Imports, type CaseInFlight } from './imports/imports.service.js';
import { NestLog } from './parts/nest-log.js';
import { openParts } from './parts/parts.js';
import { NEEDED } from './parts/tokens.js';

// Loads the demo company: four people with their sign-ins, and cases at every step, taken over with their past.
const settings = readSettings(process.env, { needs: NEEDED });
const parts = await openParts(settings);
const app = await NestFactory.createApplicationContext(AppModule.with(parts), { logger: new NestLog(parts.log) });
const [keys, imports, db, books, vault] = [app.get(Keys), app.get(Imports), app.get(DataSource), app.get(Rulebooks), app.get(Vault)];

const setup: Person = { kind: 'person', role: 'manager', id: 'setup' };
const staff = await keys.create(setup, 'demo-staff', { name: '佐伯', role: 'staff', department: 'support' });
const manager = await keys.create(setup, 'demo-manager', { name: '森下', role: 'manager' });
const finance = await keys.create(setup, 'demo-finance', { name: '柴田', role: 'finance' });

const now = new Date().toISOString();
const book = await books.inForce(db, now);
if (!book) throw new Error('no rulebook is in force');
const calendar = deskCalendar(book.terms, 'taskDesk', book.days);
const clerks = [staff.person, ...(await Promise.all(['田辺', '小林'].map(async (name) => (await keys.create(setup, `demo-${name}`, { name, role: 'staff', department: 'support' })).person)))];
const people = { staff: staff.person, manager: manager.person, finance: finance.person, clerks };

/** Takes a case over, with the file and the messages that its past has left. */
async function carry({ told, contract, messages }: DemoCase): Promise<{ told: CaseInFlight; contact: string }> {
  const { engagement, customer: id, contact } = await imports.carry(told);
  if (contract) await putDocument(db, vault, { engagement, customer: id, kind: 'contract', ...contract });
  for (const { from, at, text } of messages) {
    const author = from === 'customer' ? { role: 'customer' as const, id: contact } : { role: 'staff' as const, id: told.acts.findLast(({ by }) => by.role === 'staff')?.by.id ?? staff.person };
    await postMessage(db, vault, { id: derivedId('demo', engagement, at, from), engagement, customer: id, author, at, text });
  }
  return { told, contact };
}

const desk = deskCalendar(book.terms, 'planWork', book.days);
const others = [...cardIntakeCases(desk, now, people), ...supportCases(desk, now, people, book.terms.optionSupport.options.map(({ id }) => id))];
const cases = [...(await onboardingCases(calendar, now, people, book.terms, settings.companyName)), ...others.map((told): DemoCase => ({ told, messages: [] }))];
const carried = await inTurns(cases, carry, 4);
const { contact, told: each } = carried[0]!;
const customer = await keys.create(setup, 'demo-customer', { name: each.person.name, role: 'customer', contactId: contact });

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

/** A password of three groups that can be read out; the staff's mail addresses are made up with it. */
const passwords = app.get(Passwords);
const signIn = async (role: Person['role'], name: string, made: { person: string; key: string }, email: string) => {
  const password = randomBytes(12).toString('hex').match(/.{8}/g)!.join('-');
  if (role !== 'customer') await db.query(`update "user" set "email" = $2, "emailVerified" = true where "id" = $1`, [made.person, email]);
  await passwords.put(db, made.person, password);
  return { role, name, key: made.key, email, password };
};
const signIns = [
  await signIn('staff', '佐伯', staff, 'staff@demo.example'),
  await signIn('manager', '森下', manager, 'manager@demo.example'),
  await signIn('finance', '柴田', finance, 'finance@demo.example'),
  await signIn('customer', `${each.person.name}（${each.company}）`, customer, each.person.email),
];
writeFileSync(join(settings.data, 'sign-ins.json'), JSON.stringify(signIns, null, 2), { mode: 0o600 });
await app.close();
process.exit(0);
