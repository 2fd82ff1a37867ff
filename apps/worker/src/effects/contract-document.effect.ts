import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Facts } from '#domain/engagement/json.js';
import { factsOf } from '#domain/onboarding/onboarding.facts.js';
import { putDocument } from '#persistence/documents.js';
import { Vault } from '#persistence/sealing.js';
import { Engagements } from '../parts/engagements.js';
import { contractText } from './contract.text.js';
import type { Effect, EffectCall } from './effect.js';

/** ONB-05: the contract to be signed, stored sealed under its hash; the mail with the link to it is a notice. */
@Injectable()
export class ContractDocument implements Effect {
  readonly name = 'CONTRACT_DOCUMENT';
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly engagements: Engagements,
  ) {}

  /** The same content again is the same document, so doing it twice leaves one. */
  async perform({ engagement, facts, at }: EffectCall): Promise<Facts> {
    const { contract, application } = factsOf({ facts });
    const id = contract?.id ?? engagement.number;
    const signer = await this.engagements.contactOf(engagement);
    const content = contractText({ id, at, company: engagement.company, signer: signer.name, plan: application?.plan, terms: engagement.terms });
    const { sha256 } = await putDocument(this.db, this.vault, {
      engagement: engagement.id, customer: engagement.customer, kind: 'contract', version: engagement.terms.onboarding.contractVersion, content: Buffer.from(content), at,
    });
    return { contract: { id, documentHash: sha256 } };
  }
}
