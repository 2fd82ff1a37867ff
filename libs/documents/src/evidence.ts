import { createHash } from 'node:crypto';
import { formatDate } from '#domain/calendar/because.js';
import { dateOf, type Instant } from '#domain/calendar/calendar.js';
import { appendPages, isPdf } from './append.js';
import { Sheet } from './sheet.js';

/** Who signed what, when and from where. */
export interface SignatureEvidence {
  /** Number of the contract, as the parties know it. */
  contract: string;
  language: 'ja' | 'en';
  timeZone: string;
  provider: string;
  company: string;
  /** The name as it was typed. */
  name: string;
  contact: string;
  signedAt: Instant;
  /** How the signer proved to be the contact. */
  by: 'link' | 'sign-in';
  address: string | undefined;
  userAgent: string | undefined;
  command: string;
}

/**
 * The final file: the signed document, byte for byte, with a page of evidence added behind it. Its first bytes are the very file that
 * was signed, so the hash on the page can be checked with nothing but the file. The same signature gives the same bytes.
 */
export async function signedPdf(document: Buffer, evidence: SignatureEvidence): Promise<Buffer> {
  const page = await evidencePage(document, evidence);
  return isPdf(document) ? appendPages(document, page) : page;
}

function evidencePage(document: Buffer, it: SignatureEvidence): Promise<Buffer> {
  const { contract, language, provider, signedAt } = it;
  const hash = createHash('sha256').update(document).digest('hex');
  const w = words[language];
  return new Sheet({ title: w.title, language, at: signedAt, author: provider, foot: `${w.title} ${contract}`, numbered: false })
    .title(w.title, w.sub)
    .rows([
      [w.contract, contract],
      [w.customer, it.company],
      [w.provider, provider],
    ])
    .heading(w.signature)
    .rows([
      [w.name, it.name],
      [w.at, `${localTime(it)}\n${signedAt} (UTC)`],
      [w.consent, w.consented],
      [w.proof, w.proofs[it.by]],
      [w.contact, it.contact],
      [w.address, it.address ?? w.unknown],
      [w.userAgent, it.userAgent ?? w.unknown],
      [w.command, it.command],
    ])
    .heading(w.document)
    .rows([
      ['SHA-256', `${hash.slice(0, 32)}\n${hash.slice(32)}`],
      [w.size, `${String(document.length).replace(/\B(?=(\d{3})+$)/g, ',')} ${w.bytes}`],
    ])
    .paragraph(isPdf(document) ? w.check(document.length) : w.apart, { small: true })
    .bytes();
}

/** By time zone: one is dear to make and cheap to use. */
const clocks: { [timeZone: string]: Intl.DateTimeFormat } = {};

/** To the second, in the zone that business dates are in. */
function localTime({ signedAt, timeZone, language }: SignatureEvidence): string {
  const time = (clocks[timeZone] ??= new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' })).format(new Date(signedAt));
  return `${formatDate(dateOf(timeZone, signedAt), language)} ${time} (${timeZone === 'Asia/Tokyo' ? 'JST' : timeZone})`;
}

const words = {
  ja: {
    title: '電子署名の記録', sub: 'この記録は、署名された契約書とひとつのファイルとして保管されています。',
    contract: '契約番号', customer: 'ご契約者', provider: '提供者', signature: '署名', name: 'ご署名者(入力されたお名前)', at: '署名の日時',
    consent: '同意', consented: '契約書の内容を確認し、同意のうえ署名しました。', proof: 'ご本人の確認', proofs: { link: 'ご本人のメールにお送りした一度限りのリンク', 'sign-in': 'サインイン' },
    contact: 'ご署名者の番号', address: '接続元(IPアドレス)', userAgent: 'ブラウザー', command: '受付番号', unknown: '記録なし',
    document: '署名された文書', size: '大きさ', bytes: 'バイト',
    check: (bytes: number) => `このファイルの先頭 ${bytes} バイトは、署名された契約書そのものです。その SHA-256 を上の値と比べると、署名の後に変更されていないことを確かめられます。`,
    apart: '署名された文書は、別のファイルとして保管されています。',
  },
  en: {
    title: 'Record of the signature', sub: 'This record is kept in one file with the agreement that was signed.',
    contract: 'Contract number', customer: 'Customer', provider: 'Provider', signature: 'Signature', name: 'Signed by (name as typed)', at: 'Signed at',
    consent: 'Consent', consented: 'Has read the agreement, agrees to it and signs it.', proof: 'Identified by', proofs: { link: 'a one-time link sent to the signer’s own mail address', 'sign-in': 'sign-in' },
    contact: 'Signer’s number', address: 'From (IP address)', userAgent: 'Browser', command: 'Receipt', unknown: 'not recorded',
    document: 'Document signed', size: 'Size', bytes: 'bytes',
    check: (bytes: number) => `The first ${bytes} bytes of this file are the agreement as it was signed. Compare their SHA-256 with the value above to see that nothing was changed after the signature.`,
    apart: 'The document that was signed is kept as a file of its own.',
  },
} as const;
