import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiBed, inquiry } from '#test/support/api.js';

jest.setTimeout(30_000);

let bed: ApiBed;
let id: string;
let at: { params: { path: { id: string } } };
let link: string;
const browser = 'Mozilla/5.0 (iPhone) Test/1';
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Up to the contract in the signer's hands, all through the API. */
beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
  const staff = bed.client('staff');
  const sato = await bed.customer('sato');
  const { data, error } = await bed.client(sato).POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
  if (!data || !('command' in data)) throw new Error(JSON.stringify(error ?? data));
  id = data.engagement!.id;
  at = { params: { path: { id } } };
  await give('send-material');
  await inState('MATERIAL_SENT');
  const { data: free } = await staff.GET('/v1/engagements/{id}/slots', { params: { path: { id }, query: { kind: 'call' } } });
  const { from, to } = free!.items[0]!;
  await give('request-explanation', { wishedSlots: [{ from, to }] });
  await give('agree-slot', { slot: { from, to }, operator: 'staff' });
  await give('record-explanation-call', {});
  await give('send-application');
  await inState('APPLICATION_SENT');
  const person = { name: inquiry.name, email: inquiry.email };
  await give('submit-application', { plan: 'standard', billingName: 'x', billingAddress: '東京', contactPersons: [person], reDelegationAcknowledged: true, sensitiveDataAcknowledged: true }, sato.token);
  await give('send-contract');
  await inState('CONTRACT_SENT');
  link = await lastLink();
}, 90_000);
afterAll(() => bed.close(), 30_000);

async function give(name: string, body: object = {}, token = bed.keyOf('staff')): Promise<void> {
  const response = await bed.fetch(`/v1/engagements/${id}/commands/${name}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': name }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${name}: ${await response.text()}`);
}

async function inState(state: string): Promise<void> {
  for (let left = 150; left > 0; left--) {
    if ((await read())?.state === state) return;
    await pause(100);
  }
  throw new Error(`never came to ${state}, but to ${(await read())?.state}`);
}

const read = async () => (await bed.client('staff').GET('/v1/engagements/{id}', at)).data;

async function lastLink(): Promise<string> {
  for (let left = 100; left > 0; left--) {
    const found = bed.inbox.mails.map((mail) => mail.replaceAll('=\r\n', '')).filter((mail) => /contract-ready|契約書をご用意|=E5=A5=91=E7=B4=84=E6=9B=B8=E3=82=92=E3=81=94=E7=94=A8=E6=84=8F/.test(mail)).map((mail) => /dl_[A-Za-z0-9_-]{43}/.exec(mail)?.[0]);
    if (found.at(-1)) return found.at(-1)!;
    await pause(100);
  }
  throw new Error('no link to sign came');
}

async function file(document: string, token: string): Promise<{ response: Response; content: Buffer }> {
  const response = await bed.fetch(`/v1/engagements/${id}/documents/${document}`, { headers: { authorization: `Bearer ${token}` } });
  return { response, content: Buffer.from(await response.arrayBuffer()) };
}

const sign = (documentHash: string) =>
  bed.fetch(`/v1/engagements/${id}/commands/sign-contract`, {
    method: 'POST', headers: { authorization: `Bearer ${link}`, 'content-type': 'application/json', 'idempotency-key': 'sign', 'user-agent': browser },
    body: JSON.stringify({ consent: true, documentHash, name: '山田 太郎' }),
  });

it('lets the bearer of the link read the contract, in the browser, as the file whose hash is signed', async () => {
  const { data } = await bed.client({ token: link }).GET('/v1/engagements/{id}', at);
  const contract = data!.documents.find(({ kind }) => kind === 'contract')!;
  const { response, content } = await file(contract.id, link);

  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('content-disposition')).toMatch(/^inline; filename="ONB-\d+-contract\.pdf"$/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(content.subarray(0, 5).toString()).toBe('%PDF-');
  expect(hashOf(content)).toBe(contract.sha256);
  expect(content.length).toBeLessThan(400_000);
});

it('refuses the signature of another document', async () => {
  const response = await bed.fetch(`/v1/engagements/${id}/commands/sign-contract`, {
    method: 'POST', headers: { authorization: `Bearer ${link}`, 'content-type': 'application/json', 'idempotency-key': 'wrong' }, body: JSON.stringify({ consent: true, documentHash: 'f'.repeat(64), name: 'x' }),
  });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ code: 'DOCUMENT_CHANGED' });
});

it('keeps the signed file with the evidence behind the very bytes that were signed, for customer, staff and link', async () => {
  const contract = (await read())!.documents.find(({ kind }) => kind === 'contract')!;
  const original = await file(contract.id, link);
  const [first, again] = [await sign(contract.sha256), await sign(contract.sha256)];
  expect([first.status, again.status]).toEqual([200, 200]);

  const signed = (await read())!.documents.filter(({ kind }) => kind === 'contract-signed');
  expect(signed).toHaveLength(1);
  const byStaff = await file(signed[0]!.id, bed.keyOf('staff'));
  const byLink = await file(signed[0]!.id, link);
  expect(hashOf(byStaff.content)).toBe(signed[0]!.sha256);
  expect(byLink.content.equals(byStaff.content)).toBe(true);
  expect(byStaff.content.subarray(0, original.content.length).equals(original.content)).toBe(true);
  expect(byStaff.content.length).toBeGreaterThan(original.content.length);
});

it('has the evidence nowhere in clear: not in facts, not in events, not in the command', async () => {
  const rows = (await bed.parts.db.query('select facts, actor from command where engagement_id = $1', [id])) as unknown[];
  const events = (await bed.parts.db.query('select data from engagement_event where engagement_id = $1', [id])) as unknown[];

  expect(JSON.stringify([rows, events])).not.toMatch(/iPhone|127\.0\.0\.1|山田/);
});

it('is made by the next reader when a crash came between, and is the same file', async () => {
  const before = (await read())!.documents.find(({ kind }) => kind === 'contract-signed')!;
  await bed.asOwner(`delete from document where id = '${before.id}'`);

  const readers = await Promise.all([read(), read(), read()]);

  expect(readers.map((it) => it!.documents.filter(({ kind }) => kind === 'contract-signed').map(({ id: document, sha256 }) => ({ document, sha256 })))).toEqual(Array(3).fill([{ document: before.id, sha256: before.sha256 }]));
});

it('cannot be read by somebody else', async () => {
  const signed = (await read())!.documents.find(({ kind }) => kind === 'contract-signed')!;
  const other = await bed.customer('hayashi');

  expect((await file(signed.id, other.token)).response.status).toBe(404);
});
