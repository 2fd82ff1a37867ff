import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { contactsOf, customerRow, listCustomers } from '#persistence/customer-list.js';
import { erasureOf } from '#persistence/erasure.js';
import { Vault } from '#persistence/sealing.js';
import { withCursor } from '../engagements/engagements.service.js';
import { notFound } from '../problems/problem.js';
import { erasureView } from './erasure.service.js';
import type { CustomerDetail, CustomerPage, CustomerQuery } from './customers.schema.js';

/** The customers, for who works here. Their engagements and charges are read where all of them are, with `customer=<id>`. */
@Injectable()
export class Customers {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
  ) {}

  async list({ text, limit, cursor }: CustomerQuery): Promise<CustomerPage> {
    const page = await withCursor(() => listCustomers(this.db, this.vault, { ...(text !== undefined && { text }), ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }) }));
    return { items: page.rows, next: page.next };
  }

  /** One with its people opened. @throws 404, also for somebody made up for a simulation */
  async byId(id: string): Promise<CustomerDetail> {
    const row = await customerRow(this.db, id);
    if (!row) throw notFound();
    const [contacts, erasure] = await Promise.all([contactsOf(this.db, this.vault, id), erasureOf(this.db, id)]);
    return {
      ...row,
      erasure: erasure ? erasureView(erasure) : null,
      contacts: contacts.map(({ id: contact, createdAt, person }) => ({ id: contact, createdAt, name: person?.name ?? null, kana: person?.kana ?? null, email: person?.email ?? null, phone: person?.phone ?? null })),
    };
  }
}
