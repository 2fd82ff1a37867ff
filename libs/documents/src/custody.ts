import { formatInstant } from '#domain/calendar/because.js';
import type { Instant } from '#domain/calendar/calendar.js';
import { custodyWords } from './custody.words.js';
import { Sheet } from './sheet.js';

/** What every custody document says of its case. */
interface Case {
  number: string;
  language: 'ja' | 'en';
  /** When it was made out: of the same case at the same time it is the same file. */
  at: Instant;
  provider: string;
  company: string;
  simulation?: boolean;
}

/** One party's signature on a slip. */
export interface SlipSignature {
  /** As it was typed; undefined for somebody whose name was erased or never given. */
  name: string | undefined;
  method: 'e-signature' | 'pdf-by-mail';
  at: Instant;
}

export interface SlipParts extends Case {
  direction: 'inbound' | 'outbound';
  shipment: number;
  kits: readonly { kit: string; person: string | undefined }[];
  carrier?: { name: string; tracking: string };
  giver?: SlipSignature;
  receiver?: SlipSignature;
}

/** Who has the cards from when on, by which slip. */
export interface CustodyLink {
  at: Instant;
  what: 'shipped' | 'received' | 'moved' | 'sent-back' | 'handed-over';
  holder: 'carrier' | 'company' | 'contractor' | 'customer';
  /** Where and by whom, as far as the reader may know. */
  place?: string;
  kits: number;
  slip?: string;
}

/** MCI-10: the custody slip (個人情報授受票) as a PDF; for the method by mail it is signed by hand where nobody has signed yet. */
export function custodySlipPdf({ direction, shipment, kits, carrier, giver, receiver, ...it }: SlipParts): Promise<Buffer> {
  const w = custodyWords[it.language];
  const [from, to] = direction === 'inbound' ? [it.company, it.provider] : [it.provider, it.company];
  const signed = (by: SlipSignature | undefined): string => (by ? w.signed(by.name ?? w.nameless, formatInstant(by.at, it.language), w.methods[by.method]) : w.notSigned);
  return sheet(it, w.slip)
    .title(w.slip, w.direction[direction])
    .rows([[w.number, it.number], [w.shipment, String(shipment)], [w.giver, from], [w.receiver, to], ...(carrier ? [[w.carrier, `${carrier.name}  ${carrier.tracking}`] as const] : [])])
    .paragraph(w.what)
    .heading(w.kits(kits.length))
    .rows(kits.map(({ kit, person }) => [kit, person ?? w.nameless]))
    .heading(w.signatures)
    .rows([[`${w.giver}\n${from}`, signed(giver)], [`${w.receiver}\n${to}`, signed(receiver)]])
    .bytes();
}

/** MCI-07: the whole way of the cards on one sheet: who had them, from when to when, by which slip. */
export function custodyChainPdf({ chain, ...it }: Case & { chain: readonly CustodyLink[] }): Promise<Buffer> {
  const w = custodyWords[it.language];
  const when = (at: Instant | undefined): string => (at === undefined ? w.now : formatInstant(at, it.language));
  return sheet(it, w.chain)
    .title(w.chain, w.chainSub)
    .rows([[w.number, it.number], [w.customer, it.company], [w.madeOn, formatInstant(it.at, it.language)]])
    .rows(
      chain.map(({ at, what, holder, place, kits, slip }, index) => [
        w.holders[holder],
        [`${when(at)} - ${when(chain[index + 1]?.at)}`, [w.moves[what], w.kits(kits), place].filter(Boolean).join(' / '), slip && `${w.slip} ${slip}`].filter(Boolean).join('\n'),
      ]),
    )
    .paragraph(w.chainNote, { small: true })
    .bytes();
}

function sheet({ number, language, at, provider, simulation = false }: Case, title: string): Sheet {
  const made = new Sheet({ title: `${title} ${number}`, language, at, author: provider, foot: `${title} ${number}` });
  return simulation ? made.band(custodyWords[language].simulation) : made;
}
