import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Terms } from '#domain/terms/terms.js';
import { customerById, openContact, type Language } from '#persistence/customers.js';
import type { Delivery } from '#persistence/deliveries.js';
import { engagementById, type EngagementRow } from '#persistence/engagements.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { Vault } from '#persistence/sealing.js';
import { permanent, temporary } from './failures.js';

/** What an effect or a mail has to know of an engagement, beside its facts. */
export interface EngagementContext {
  id: string;
  number: string;
  pipeline: string;
  customer: string;
  company: string;
  language: Language;
  contact: string;
  terms: Terms;
}

/** Whom a mail goes to. */
export interface Receiver {
  name: string;
  address: string;
  language: Language;
}

/** An effect starts the moment its command is decided, while the API is still writing the rows: usually a few milliseconds. */
const tries = 20;
const pauseMs = 100;

/** Reads engagements and their people for whoever writes to them. */
@Injectable()
export class Engagements {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly rulebooks: Rulebooks,
  ) {}

  /** Waits a moment for the rows of an engagement that has just begun. @throws a temporary failure when they do not come: the API may have died, and the recovery writes them */
  async byId(id: string): Promise<EngagementContext> {
    for (let left = tries; left > 0; left--) {
      const row = await engagementById(this.db, id);
      if (row) return this.contextOf(row);
      await pause(pauseMs);
    }
    throw temporary('ENGAGEMENT_NOT_PROJECTED');
  }

  /** The contact of an engagement. @throws a permanent failure when the person was erased */
  async contactOf({ contact, language }: EngagementContext): Promise<Receiver> {
    const known = await openContact(this.db, this.vault, contact);
    if (!known) throw permanent('RECEIVER_UNKNOWN');
    return { name: known.person.name, address: known.person.email, language };
  }

  /** What a delivery has loaded already. */
  async contextFor({ engagement }: Pick<Delivery, 'engagement'>): Promise<EngagementContext> {
    return { ...engagement, terms: await this.termsOf(engagement.terms) };
  }

  private async contextOf({ id, number, pipeline, customer, contact, terms }: EngagementRow): Promise<EngagementContext> {
    const [who, its] = await Promise.all([customerById(this.db, customer), this.termsOf(terms)]);
    if (!who) throw permanent('CUSTOMER_UNKNOWN');
    return { id, number, pipeline, customer, contact, company: who.company, language: who.language, terms: its };
  }

  private async termsOf(version: string): Promise<Terms> {
    const book = await this.rulebooks.byVersion(this.db, version);
    if (!book) throw permanent('TERMS_UNKNOWN');
    return book.terms;
  }
}
