import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { recordAudit } from '#persistence/audit.js';
import { actorOf } from '../auth/principal.js';
import type { ApiRequest } from '../http/request.js';
import { LOG } from '../parts/tokens.js';
import type { Problem } from '../problems/problem.js';

/** Rows on their way at most: a flood of refusals shall not take the database's connections. */
const MOST = 10;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Puts on record who asked for what is not theirs: refused by role (403), or not there for them (404). */
@Injectable()
export class Refusals {
  private underWay = 0;

  constructor(
    private readonly db: DataSource,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Beside the answer, which does not wait for it. */
  record(request: ApiRequest, { status, code }: Problem): void {
    const { principal, route, params } = request;
    if (!principal || principal.kind === 'public' || !route || (status !== 403 && code !== 'NOT_FOUND')) return;
    if (this.underWay >= MOST) return this.log.warn({ request: request.id, code }, 'refusal not recorded');
    this.underWay++;
    // What stands in an address is whatever somebody typed; only an id of ours is kept of it.
    const id = Object.values(params ?? {}).find((each): each is string => typeof each === 'string' && UUID.test(each));
    const subject = id === undefined ? 'id:none' : `id:${id.toLowerCase()}`;
    recordAudit(this.db, { actor: actorOf(principal), action: 'request.refused', subject, related: `route:${request.method} ${String((route as { path?: unknown }).path)}`, outcome: 'refused', code })
      .catch(() => this.log.warn({ request: request.id, code }, 'refusal not recorded'))
      .finally(() => this.underWay--);
  }
}
