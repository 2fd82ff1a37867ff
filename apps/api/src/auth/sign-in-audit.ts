import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Queryable } from '#persistence/sql.js';
import type { ApiRequest } from '../http/request.js';

/** From where a request came. */
export interface From {
  address: string;
  agent: string | undefined;
}

export const fromOf = (request: ApiRequest): From => ({ address: request.ip ?? '', agent: request.headers['user-agent'] });

export type AuditKind = 'password' | 'link-mailed' | 'link' | 'invite' | 'oidc' | 'sign-out' | 'password-set' | 'invited' | 'disabled' | 'enabled' | 'role';

export interface AuditEntry {
  kind: AuditKind;
  outcome: 'ok' | 'refused' | 'limited';
  /** Whose sign-in; unknown when nobody was found. */
  user?: { id: string; role: string } | undefined;
  by?: string;
  from?: From;
}

/** Who signed in or tried to. Of a customer the address alone is kept; what was typed, never. */
@Injectable()
export class SignInAudit {
  constructor(private readonly db: DataSource) {}

  async write({ kind, outcome, user, by, from }: AuditEntry, tx: Queryable = this.db): Promise<void> {
    const agent = user && user.role !== 'customer' ? printable(from?.agent) : null;
    await tx.query(`insert into sign_in_audit (kind, outcome, user_id, by_user, address, agent) values ($1, $2, $3, $4, $5, $6)`, [kind, outcome, user?.id ?? null, by ?? null, from?.address ?? null, agent]);
  }
}

/** A header may hold any byte. */
const printable = (agent: string | undefined): string | null => agent?.replace(/[^\x20-\x7e]/g, '?').slice(0, 300) ?? null;
