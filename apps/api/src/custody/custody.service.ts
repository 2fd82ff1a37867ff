import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { custodyChainPdf, custodySlipPdf, type SlipSignature } from '#documents/custody.js';
import { factsOf, peopleOf, type CardIntakeFacts, type Custody as Link, type Signature } from '#domain/card-intake/card-intake.facts.js';
import { namesIn } from '#domain/card-intake/card-intake.people.js';
import { customerById } from '#persistence/customers.js';
import { formsOf } from '#persistence/forms.js';
import { Vault } from '#persistence/sealing.js';
import { isInternal, type Principal } from '../auth/principal.js';
import { Visible } from '../engagements/visible.js';
import { SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { notFound } from '../problems/problem.js';
import type { CustodyView, SlipParams } from './custody.schema.js';

type Row = Awaited<ReturnType<Visible['engagement']>>;

/** The commands whose sealed forms hold a name that the custody shows. */
const SIGNING = ['apply', 'ship', 'receive', 'exchangeSlip', 'sendBack', 'signReturnSlip'];

/** Whoever is to sign a slip by the link of a mail reads it first. */
const SIGNED_BY_LINK = ['ship', 'exchangeSlip', 'signReturnSlip'];

/** One card intake with its names opened: who they are, and who signed when. */
interface Opened {
  row: Row;
  facts: CardIntakeFacts;
  names: { [person: string]: string };
  /** By the instant at which they signed. */
  signers: Map<string, string>;
}

/** Who had the cards, from when to when, by which slip (MCI-07, MCI-10). */
@Injectable()
export class Custody {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly visible: Visible,
    @Inject(SETTINGS) private readonly settings: Pick<ApiSettings, 'companyName'>,
  ) {}

  async of(who: Principal, id: string): Promise<CustodyView> {
    const { facts, names, signers } = await this.open(who, id);
    const { counts = {}, kits = {}, slips = [], custody = [] } = facts;
    const name = (person: string): string | null => names[person] ?? null;
    const signature = (by: Signature | undefined): CustodyView['slips'][number]['giver'] => (by ? { name: signers.get(by.signedAt) ?? null, method: by.method, at: by.signedAt } : null);
    return {
      people: peopleOf(facts).map((person) => ({ person, name: name(person), cards: counts[person] ?? null })),
      kits: Object.entries(kits).map(([kit, { person, state }]) => ({ kit, person, name: name(person), state })),
      slips: slips.map(({ direction, shipment, kits: count, giver, receiver }) => ({ direction, shipment, kits: count, giver: signature(giver), receiver: signature(receiver) })),
      chain: custody.map((link, index) => ({
        at: link.at, until: custody[index + 1]?.at ?? null, what: link.what, holder: link.holder, place: isInternal(who) ? placeOf(link) : null, kits: link.kits, slip: link.slip ?? null,
      })),
    };
  }

  /** The whole way of the cards on one sheet. */
  async chain(who: Principal, id: string): Promise<{ content: Buffer; name: string }> {
    const { row, facts } = await this.open(who, id);
    const chain = (facts.custody ?? []).map((link) => {
      const place = isInternal(who) ? placeOf(link) : null;
      return { at: link.at, what: link.what, holder: link.holder, kits: link.kits, ...(place !== null && { place }), ...(link.slip !== undefined && { slip: link.slip }) };
    });
    return { content: await custodyChainPdf({ ...(await this.caseOf(row, row.changedAt)), chain }), name: `${row.number}-custody.pdf` };
  }

  /** @throws 404 for a shipment that has no slip */
  async slip(who: Principal, { id, direction, shipment }: SlipParams): Promise<{ content: Buffer; name: string }> {
    const { row, facts, names, signers } = await this.open(who, id);
    const slip = (facts.slips ?? []).find((each) => each.direction === direction && each.shipment === shipment);
    if (!slip) throw notFound();
    const sent = direction === 'inbound' ? facts.shipment : facts.returns?.[shipment - 1];
    const signed = (by: Signature | undefined): SlipSignature | undefined => by && { name: signers.get(by.signedAt), method: by.method, at: by.signedAt };
    const [giver, receiver] = [signed(slip.giver), signed(slip.receiver)];
    const content = await custodySlipPdf({
      ...(await this.caseOf(row, receiver?.at ?? giver?.at ?? row.changedAt)), direction, shipment,
      kits: Object.entries(facts.kits ?? {}).map(([kit, { person }]) => ({ kit, person: names[person] })),
      ...(sent && { carrier: { name: sent.carrier, tracking: sent.tracking } }), ...(giver && { giver }), ...(receiver && { receiver }),
    });
    return { content, name: `${row.number}-slip-${direction}-${shipment}.pdf` };
  }

  /** @throws 404 for an engagement of another pipeline, as for one that is not there, and for a link that is for something else */
  private async open(who: Principal, id: string): Promise<Opened> {
    if (who.kind === 'link' && !SIGNED_BY_LINK.includes(who.action)) throw notFound();
    const row = await this.visible.engagement(who, id);
    if (row.pipeline !== 'cardIntake') throw notFound();
    const forms = await formsOf(this.db, this.vault, id, SIGNING);
    const signers = forms.flatMap(({ receivedAt, form }): [string, string][] => {
      const name = (form['signature'] as { signerName?: string } | undefined)?.signerName ?? form['signerName'];
      return typeof name === 'string' ? [[receivedAt, name]] : [];
    });
    return { row, facts: factsOf(row.snapshot), names: namesIn(forms.find(({ name }) => name === 'apply')?.form ?? {}), signers: new Map(signers) };
  }

  private async caseOf({ number, customer, company, simulation }: Row, at: string): Promise<{ number: string; language: 'ja' | 'en'; at: string; provider: string; company: string; simulation: boolean }> {
    const language = (await customerById(this.db, customer))?.language ?? 'ja';
    return { number, language, at, provider: this.settings.companyName, company, simulation };
  }
}

const placeOf = ({ site, performer }: Link): string | null => [site, performer].filter(Boolean).join(' / ') || null;
