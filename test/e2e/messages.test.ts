import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiBed, inquiry } from '#test/support/api.js';

let bed: ApiBed;
beforeAll(async () => {
  bed = await ApiBed.open();
  await bed.startWorker();
}, 60_000);
afterAll(() => bed.close(), 30_000);

jest.setTimeout(30_000);

const secret = 'この文面はメールに載せない';

/** A mail as its receiver reads it: head and text, decoded. */
function decoded(mail: string): string {
  const bytes = mail.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  const parts = [...mail.matchAll(/base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)].map((found) => Buffer.from(found[1]!, 'base64').toString('utf8'));
  const heads = [...mail.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, kind, body]) => (kind!.toUpperCase() === 'B' ? Buffer.from(body!, 'base64') : Buffer.from(body!.replaceAll('_', ' ').replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1')).toString('utf8'));
  return [text, heads.join(''), ...parts].join('\n');
}

async function mailTo(address: string, after: number): Promise<string> {
  for (let left = 150; left > 0; left--) {
    const found = bed.inbox.mails.slice(after).find((mail) => new RegExp(`^To: .*${address}`, 'mi').test(mail));
    if (found) return decoded(found);
    await pause(100);
  }
  throw new Error(`no mail came to ${address}`);
}

it('a message of ours brings the customer a mail with the link and without the text', async () => {
  const sato = await bed.customer('sato');
  const { data, error } = await bed.client(sato).POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
  if (!data || !('command' in data)) throw new Error(JSON.stringify(error ?? data));
  const id = data.engagement!.id;
  const before = bed.inbox.mails.length;

  await bed.client('staff').POST('/v1/engagements/{id}/messages', { params: { path: { id } }, body: { text: secret } });
  const mail = await mailTo('sato@customer.example', before);

  expect(mail).toContain('からメッセージが届きました');
  expect(mail).toContain(`/engagements/${id}`);
  expect(mail).not.toContain(secret);
});

it('a message of the customer brings whoever is in charge a mail, likewise', async () => {
  const mori = await bed.customer('mori');
  const { data, error } = await bed.client(mori).POST('/v1/pipelines/onboarding/engagements', { body: inquiry });
  if (!data || !('command' in data)) throw new Error(JSON.stringify(error ?? data));
  const id = data.engagement!.id;
  await bed.client('staff').POST('/v1/engagements/{id}/commands/reassign', { params: { path: { id } }, body: { assignee: 'staff' } });
  const before = bed.inbox.mails.length;

  await bed.client(mori).POST('/v1/engagements/{id}/messages', { params: { path: { id } }, body: { text: secret } });
  let mail = await mailTo('staff@example.com', before);
  for (let from = before + 1; !mail.includes('お客様からのメッセージ') && from < bed.inbox.mails.length + 1; from++) mail = await mailTo('staff@example.com', from);

  expect(mail).toContain('お客様からのメッセージ');
  expect(mail).toContain(`/engagements/${id}`);
  expect(mail).not.toContain(secret);
});
