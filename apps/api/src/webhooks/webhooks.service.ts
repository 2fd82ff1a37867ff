import { createHash, createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '#persistence/database.js';
import { feedTypes } from '#persistence/feed.js';
import { derivedId } from '#persistence/ids.js';
import { Vault } from '#persistence/sealing.js';
import { endpointById, insertEndpoint, listEndpoints, rotateSecret, switchEndpoint } from '#persistence/webhooks.js';
import { whyNotUrl } from '#runtime/webhook/address.js';
import { actorOf, scopeOf, type Person } from '../auth/principal.js';
import { SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { notFound, Problem } from '../problems/problem.js';
import type { EndpointForm, EndpointList, EndpointView, EndpointWithSecret } from './webhooks.schema.js';
import { addressRefusals } from './webhooks.words.js';

const MOST = 20;
/** Long enough for a deployment on the other side. */
const OLD_SIGNS_HOURS = 24;

/**
 * The endpoints that events are delivered to. A secret follows from who asks and the Idempotency-Key, so that a retry is
 * answered with the same one although it is kept sealed and never shown again.
 */
@Injectable()
export class Webhooks {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    @Inject(SETTINGS) private readonly settings: Pick<ApiSettings, 'authSecret' | 'webhookAllowHttp' | 'webhookAllowPrivate'>,
  ) {}

  async list(): Promise<EndpointList> {
    return { items: await listEndpoints(this.db), types: [...feedTypes] };
  }

  /** @throws 400 REQUEST_INVALID for an address that nothing may be sent to, 409 TOO_MANY_WEBHOOKS, 422 IDEMPOTENCY_KEY_REUSED */
  async create(by: Person, key: string, form: EndpointForm): Promise<EndpointWithSecret> {
    const refusal = whyNotUrl(form.url, this.settings);
    if (refusal) throw new Problem(400, 'REQUEST_INVALID', { errors: [{ path: 'url', ...addressRefusals[refusal] }] });
    const [id, secret] = [derivedId('webhook-endpoint', scopeOf(by), key), this.secret(by, key, 'create')];
    const requestHash = createHash('sha256').update(JSON.stringify(form)).digest();
    return inTransaction(this.db, actorOf(by), async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('webhooks', 0))`); // two at once may not both be the twentieth
      const known = await endpointById(tx, id);
      if (!known && (await listEndpoints(tx)).length >= MOST) throw new Problem(409, 'TOO_MANY_WEBHOOKS');
      const before = await insertEndpoint(tx, this.vault, { id, secret, requestHash, ...form });
      if (before && !before.equals(requestHash)) throw new Problem(422, 'IDEMPOTENCY_KEY_REUSED');
      return { webhook: (await endpointById(tx, id))!, secret };
    });
  }

  /** @throws 404 NOT_FOUND */
  async rotate(by: Person, key: string, id: string): Promise<EndpointWithSecret> {
    const secret = this.secret(by, key, `rotate/${id}`);
    return inTransaction(this.db, actorOf(by), async (tx) => {
      await rotateSecret(tx, this.vault, id, secret, OLD_SIGNS_HOURS);
      const webhook = await endpointById(tx, id);
      if (!webhook) throw notFound();
      return { webhook, secret };
    });
  }

  /** Says what is to be, so that asking twice changes nothing more. @throws 404 NOT_FOUND */
  async switch(by: Person, id: string, on: boolean): Promise<EndpointView> {
    const webhook = await inTransaction(this.db, actorOf(by), (tx) => switchEndpoint(tx, id, on));
    if (!webhook) throw notFound();
    return webhook;
  }

  /** 32 bytes as Standard Webhooks writes them. */
  private secret(by: Person, key: string, use: string): string {
    return `whsec_${createHmac('sha256', this.settings.authSecret).update(`webhook\0${use}\0${scopeOf(by)}\0${key}`).digest('base64')}`;
  }
}
