import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { contractPdf } from '#documents/contract.js';
import { defaultTerms } from '#domain/terms/default-terms.js';
import { createCustomer, eraseCustomer } from '#persistence/customers.js';
import { openDatabase } from '#persistence/database.js';
import { documentsOf, getDocument, putDocument } from '#persistence/documents.js';
import { SealedUnreadable, Vault } from '#persistence/sealing.js';
import { freshDatabase, type FreshDatabase } from '#test/support/database.js';

const vault = new Vault({ masterKey: Buffer.alloc(32, 7).toString('base64') });
const at = '2026-11-22T15:30:00.000Z';
let database: FreshDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await freshDatabase();
  db = await openDatabase(database.apiUrl, { name: 'documents', poolSize: 2, sees: 'all' });
}, 60_000);
afterAll(async () => {
  await db.destroy();
  await database.drop();
}, 30_000);

const contract = () =>
  contractPdf({ id: 'ONB-0001', language: 'ja', at, provider: '株式会社ダンドリ', company: '株式会社サンプル', signer: '山田 太郎', plan: 'light', acknowledgedAt: at, terms: defaultTerms });

it('a contract made twice is one document, sealed, and comes back to the byte', async () => {
  const { id: customer } = await createCustomer(db, { company: '株式会社サンプル', at });
  const engagement = randomUUID();
  const put = async () => putDocument(db, vault, { engagement, customer, kind: 'contract', version: '2', content: await contract(), at });

  const [first, again] = [await put(), await put()];

  expect(again).toEqual(first);
  expect(await documentsOf(db, engagement)).toHaveLength(1);
  expect((await getDocument(db, vault, first.id))!.content.equals(await contract())).toBe(true);
  const [row] = (await db.query('select sealed from document where id = $1', [first.id])) as { sealed: Buffer }[];
  expect(row!.sealed.includes('%PDF')).toBe(false);
});

it('a contract of an erased customer cannot be opened any more', async () => {
  const { id: customer } = await createCustomer(db, { company: '株式会社サンプル', at });
  const { id } = await putDocument(db, vault, { engagement: randomUUID(), customer, kind: 'contract', version: '2', content: await contract(), at });

  await eraseCustomer(db, vault, customer);

  await expect(getDocument(db, vault, id)).rejects.toThrow(SealedUnreadable);
});
