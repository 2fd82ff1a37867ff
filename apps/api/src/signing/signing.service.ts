import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { SignatureEvidence } from '#documents/evidence.js';
import type { Facts, Json } from '#domain/engagement/json.js';
import { factsOf } from '#domain/onboarding/onboarding.facts.js';
import { customerById } from '#persistence/customers.js';
import { documentsOf, getDocument, putDocument, type DocumentRow } from '#persistence/documents.js';
import { engagementById } from '#persistence/engagements.js';
import { openForms } from '#persistence/forms.js';
import { derivedId } from '#persistence/ids.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { Vault } from '#persistence/sealing.js';
import { kept, one } from '#persistence/sql.js';
import type { Principal } from '../auth/principal.js';
import { LOG, SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { SIGNING_PORT, type SigningPort } from './signing.port.js';

/** The command that signs, the document it signs, and what that becomes. */
const SIGNS = 'signContract';
const [UNSIGNED, SIGNED] = ['contract', 'contract-signed'];
const LONGEST_AGENT = 300;
/** Between two files that nobody waits for: making one keeps the process from answering for about as long. */
const BREATH_MS = 20;

/** Where a request came from, as far as the API can know. */
export interface Origin {
  address: string | undefined;
  userAgent: string | undefined;
}

type Found = NonNullable<Awaited<ReturnType<typeof engagementById>>>;

/** What of the evidence is sealed with the command's form: it is personal, so it never becomes a fact. */
type SealedEvidence = Origin & { by: 'link' | 'sign-in' };

/**
 * Keeps the final file of a signature (docs/adr/0007-signing.md): made after the command was accepted, from rows alone. Whoever looks
 * at the engagement makes it if a crash came between.
 */
@Injectable()
export class Signing {
  private readonly making = new Map<string, Promise<void>>();
  private queue = Promise.resolve();

  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly books: Rulebooks,
    @Inject(SIGNING_PORT) private readonly port: SigningPort,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** The personal part of a form, with the evidence when the command signs something. */
  withEvidence(command: string, personal: Facts, principal: Principal, origin: Origin | undefined): Facts {
    if (command !== SIGNS) return personal;
    const evidence = { by: principal.kind === 'link' ? 'link' : 'sign-in', ...(origin?.address && { address: origin.address }), ...(origin?.userAgent && { userAgent: printable(origin.userAgent) }) };
    return { ...personal, evidence };
  }

  /** After a command was accepted: keeps what follows from it, and lets nobody wait. A failure is logged, and mended by the next look. */
  after(command: string, engagement: string): void {
    if (command !== SIGNS) return;
    const made = this.queue.then(() => setTimeout(BREATH_MS)).then(async () => {
      const row = await engagementById(this.db, engagement);
      if (row) await this.documentsOf(row);
    });
    this.queue = made.catch((error: unknown) => this.notMade(engagement, error));
  }

  /** The engagement's documents; the final file of a signature among them, made now if it is not there yet. */
  async documentsOf(row: Found): Promise<DocumentRow[]> {
    const known = await documentsOf(this.db, row.id);
    const { signature } = factsOf(row.snapshot);
    const signed = signature?.documentHash === undefined ? undefined : known.find(({ kind, sha256 }) => kind === UNSIGNED && sha256 === signature.documentHash);
    // A simulation's signature is nobody's: no evidence is made of it.
    if (!signed || row.simulation || known.some(({ kind }) => kind === SIGNED)) return known;
    try {
      await this.keptOnce(row, signed);
    } catch (error) {
      this.notMade(row.id, error);
      return known;
    }
    return documentsOf(this.db, row.id);
  }

  /** Whoever looks while it is made waits for that one. */
  private keptOnce(row: Found, signed: DocumentRow): Promise<void> {
    const made = this.making.get(row.id) ?? this.keep(row, signed).finally(() => this.making.delete(row.id));
    this.making.set(row.id, made);
    return made;
  }

  private notMade(engagement: string, error: unknown): void {
    this.log.error({ engagement, error: error instanceof Error ? error.name : typeof error }, 'the signed file was not made');
  }

  private async keep(row: Found, { id, version }: DocumentRow): Promise<void> {
    const command = await one<{ id: string; at: string; contact: string }>(
      this.db,
      kept('command-that-signed', `select id, received_at as at, actor->>'id' as contact from command where engagement_id = $1 and name = $2 and status = 'accepted' order by to_seq desc limit 1`),
      [row.id, SIGNS],
    );
    const [document, form] = command ? [await getDocument(this.db, this.vault, id), (await openForms(this.db, this.vault, [command.id])).get(command.id)] : [];
    if (!command || !document || !form) return; // carried over from elsewhere, or erased
    const content = await this.port.finalFile(document.content, await this.evidence(row, command, form));
    // Two readers at once, in two processes: one id, so one file.
    await putDocument(this.db, this.vault, { id: derivedId('signed', command.id), engagement: row.id, customer: row.customer, kind: SIGNED!, version, content, at: command.at });
    this.log.info({ engagement: row.id, command: command.id }, 'signed file kept');
  }

  private async evidence(row: Found, command: { id: string; at: string; contact: string }, form: Json): Promise<SignatureEvidence> {
    const [customer, book] = await Promise.all([customerById(this.db, row.customer), this.books.byVersion(this.db, row.terms)]);
    if (!customer || !book) throw new Error('a signature without its customer or terms');
    const { contract } = factsOf(row.snapshot);
    const { name, evidence } = form as unknown as { name: string; evidence?: SealedEvidence };
    return {
      contract: contract?.id ?? row.number, language: customer.language, timeZone: book.terms.timeZone, provider: this.settings.companyName, company: customer.company,
      name, contact: command.contact, signedAt: command.at, by: evidence?.by ?? 'sign-in', address: evidence?.address, userAgent: evidence?.userAgent, command: command.id,
    };
  }
}

/** What a browser says of itself is text from outside: one line, of bounded length. */
const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?').slice(0, LONGEST_AGENT);
