import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { deskCalendar } from '#domain/terms/terms.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { readSettings } from '#runtime/settings.js';
import { AppModule } from './app.module.js';
import { Keys } from './auth/keys.js';
import { Passwords } from './auth/passwords.js';
import type { Person } from './auth/principal.js';
import { demoCases } from './demo/company.js';
import { Imports } from './imports/imports.service.js';
import { NestLog } from './parts/nest-log.js';
import { openParts } from './parts/parts.js';
import { NEEDED } from './parts/tokens.js';

// Loads the demo company: four people with their sign-ins, and cases at every step, taken over with their past.
const settings = readSettings(process.env, { needs: NEEDED });
const parts = await openParts(settings);
const app = await NestFactory.createApplicationContext(AppModule.with(parts), { logger: new NestLog(parts.log) });
const [keys, imports, db, books] = [app.get(Keys), app.get(Imports), app.get(DataSource), app.get(Rulebooks)];

const setup: Person = { kind: 'person', role: 'manager', id: 'setup' };
const staff = await keys.create(setup, 'demo-staff', { name: '佐伯', role: 'staff', department: 'support' });
const manager = await keys.create(setup, 'demo-manager', { name: '森下', role: 'manager' });
const finance = await keys.create(setup, 'demo-finance', { name: '柴田', role: 'finance' });

const now = new Date().toISOString();
const book = await books.inForce(db, now);
if (!book) throw new Error('no rulebook is in force');
const calendar = deskCalendar(book.terms, 'taskDesk', book.days);
const carried = [];
for (const each of demoCases(calendar, now, { staff: staff.person, manager: manager.person, finance: finance.person })) carried.push({ each, ...(await imports.carry(each)) });
const { contact, each } = carried[0]!;
const customer = await keys.create(setup, 'demo-customer', { name: each.person.name, role: 'customer', contactId: contact });

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
