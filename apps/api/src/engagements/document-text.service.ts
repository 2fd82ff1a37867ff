import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { contractBlocks, contractPdf, type ContractParts } from '#documents/contract.js';
import { factsOf } from '#domain/onboarding/onboarding.facts.js';
import { customerById, openContact } from '#persistence/customers.js';
import type { DocumentRow } from '#persistence/documents.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { Vault } from '#persistence/sealing.js';
import type { Principal } from '../auth/principal.js';
import { SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { Problem } from '../problems/problem.js';
import type { DocumentText } from '../schemas/engagement.schema.js';
import { Documents } from './documents.service.js';

type Found = Awaited<ReturnType<Documents['find']>>['row'];

/**
 * The words of a contract, for readers whose browser shows no PDF. The file is made again from the same parts: only when it is the
 * kept one to the byte are these its words, and they are shown; the hash that is signed stays that of the file.
 */
@Injectable()
export class DocumentTexts {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly books: Rulebooks,
    private readonly documents: Documents,
    @Inject(SETTINGS) private readonly settings: Pick<ApiSettings, 'companyName'>,
  ) {}

  /** @throws 404 for what is not there; 409 `DOCUMENT_TEXT_MISSING` for a file whose words are not known any more */
  async read(principal: Principal, engagement: string, id: string): Promise<DocumentText> {
    const { row, document } = await this.documents.find(principal, engagement, id);
    const parts = document.kind === 'contract' ? await this.partsOf(row, document) : undefined;
    if (!parts || createHash('sha256').update(await contractPdf(parts)).digest('hex') !== document.sha256) throw new Problem(409, 'DOCUMENT_TEXT_MISSING');
    return { language: parts.language, sha256: document.sha256, blocks: contractBlocks(parts) };
  }

  private async partsOf(row: Found, { createdAt }: DocumentRow): Promise<ContractParts | undefined> {
    const { contract, application } = factsOf(row.snapshot);
    const [customer, contact, book] = await Promise.all([customerById(this.db, row.customer), openContact(this.db, this.vault, row.contact), this.books.byVersion(this.db, row.terms)]);
    if (!customer || !contact || !book || contract?.id === undefined) return undefined;
    const { company, language } = customer;
    return {
      id: contract.id, language, at: createdAt, provider: this.settings.companyName, company, signer: contact.person.name,
      plan: application?.plan, acknowledgedAt: application?.acknowledgedAt, terms: book.terms, simulation: row.simulation,
    };
  }
}
