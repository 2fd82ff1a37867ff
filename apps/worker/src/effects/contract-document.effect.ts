import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { contractPdf } from '#documents/contract.js';
import type { Facts } from '#domain/engagement/json.js';
import { factsOf } from '#domain/onboarding/onboarding.facts.js';
import { putDocument } from '#persistence/documents.js';
import { Vault } from '#persistence/sealing.js';
import { Engagements } from '../parts/engagements.js';
import { SETTINGS, type WorkerSettings } from '../parts/tokens.js';
import type { Effect, EffectCall } from './effect.js';

/** ONB-05: the contract to be signed, a PDF stored sealed under its hash; the mail with the link to it is a notice. */
@Injectable()
export class ContractDocument implements Effect {
  readonly name = 'CONTRACT_DOCUMENT';
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly engagements: Engagements,
    @Inject(SETTINGS) private readonly settings: Pick<WorkerSettings, 'companyName'>,
  ) {}

  /** The same content again is the same document, so doing it twice leaves one. */
  async perform({ engagement, facts, at, simulation }: EffectCall): Promise<Facts> {
    const { contract, application } = factsOf({ facts });
    const id = contract?.id ?? engagement.number;
    const signer = await this.engagements.contactOf(engagement);
    const { company, language, terms } = engagement;
    const content = await contractPdf({
      id, language, at, provider: this.settings.companyName, company, signer: signer.name, plan: application?.plan, acknowledgedAt: application?.acknowledgedAt, terms, simulation,
    });
    const { sha256 } = await putDocument(this.db, this.vault, { engagement: engagement.id, customer: engagement.customer, kind: 'contract', version: terms.onboarding.contractVersion, content, at });
    return { contract: { id, documentHash: sha256 } };
  }
}
