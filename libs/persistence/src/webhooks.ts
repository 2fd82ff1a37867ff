import type { FeedEvent, FeedType } from './feed.js';
import type { Vault } from './sealing.js';
import { one, rows, type Queryable } from './sql.js';

/** Where events go, without its secrets. */
export interface Endpoint {
  id: string;
  url: string;
  description: string;
  /** None: all. */
  types: FeedType[];
  createdAt: string;
  disabledAt: string | null;
  /** Until when the secret before the last rotation signs as well; null when it does not any more. */
  oldSecretUntil: string | null;
}

const columns = `id, url, description, types, created_at as "createdAt", disabled_at as "disabledAt",
  case when old_secret_until > clock_timestamp() then old_secret_until end as "oldSecretUntil"`;

/** What a secret is sealed for; moved to another row it does not open. */
const contextOf = (id: string): string => `webhook:${id}`;

/** All, in the order in which they were made. */
export function listEndpoints(db: Queryable): Promise<Endpoint[]> {
  return rows<Endpoint>(db, `select ${columns} from webhook_endpoint order by created_at, id`);
}

export function endpointById(db: Queryable, id: string): Promise<Endpoint | undefined> {
  return one<Endpoint>(db, `select ${columns} from webhook_endpoint where id = $1`, [id]);
}

export interface NewEndpoint {
  id: string;
  url: string;
  description: string;
  types: FeedType[];
  secret: string;
  requestHash: Buffer;
}

/** Makes an endpoint; one of the same id stays as it is. @returns the hash of the form it was made with, when it was there before */
export async function insertEndpoint(tx: Queryable, vault: Vault, it: NewEndpoint): Promise<Buffer | undefined> {
  const made = await one(
    tx,
    `insert into webhook_endpoint (id, url, description, types, secret, request_hash, created_at) values ($1, $2, $3, $4, $5, $6, clock_timestamp()) on conflict (id) do nothing returning id`,
    [it.id, it.url, it.description, it.types, vault.sealOwn(contextOf(it.id), it.secret), it.requestHash],
  );
  if (made) return undefined;
  return (await one<{ hash: Buffer }>(tx, 'select request_hash as hash from webhook_endpoint where id = $1', [it.id]))?.hash;
}

interface Secrets {
  secret: Buffer;
  old: Buffer | null;
}

/** The secrets that sign now, the newest first. */
export async function secretsOf(db: Queryable, vault: Vault, id: string): Promise<string[]> {
  const row = await one<Secrets>(db, 'select secret, case when old_secret_until > clock_timestamp() then old_secret end as old from webhook_endpoint where id = $1', [id]);
  return row ? [row.secret, ...(row.old ? [row.old] : [])].map((sealed) => vault.openOwn(contextOf(id), sealed)) : [];
}

/** Puts a new secret in the place of the one that signs; that one goes on signing for some hours. A secret that signs already changes nothing. */
export async function rotateSecret(tx: Queryable, vault: Vault, id: string, secret: string, oldForHours: number): Promise<void> {
  await rows(tx, 'select 1 from webhook_endpoint where id = $1 for update', [id]);
  if ((await secretsOf(tx, vault, id)).includes(secret)) return;
  await tx.query(
    `update webhook_endpoint set old_secret = secret, old_secret_until = clock_timestamp() + make_interval(hours => $3), secret = $2 where id = $1`,
    [id, vault.sealOwn(contextOf(id), secret), oldForHours],
  );
}

/** @returns the endpoint as it is then; undefined when there is none */
export async function switchEndpoint(tx: Queryable, id: string, on: boolean): Promise<Endpoint | undefined> {
  await tx.query(`update webhook_endpoint set disabled_at = ${on ? 'null' : 'coalesce(disabled_at, clock_timestamp())'} where id = $1`, [id]);
  return endpointById(tx, id);
}

/** What a delivery to an endpoint is about. */
export interface WebhookDelivery {
  id: string;
  status: 'due' | 'started' | 'sent' | 'parked';
  attempts: number;
  event: Omit<FeedEvent, 'position'>;
  endpoint: Pick<Endpoint, 'id' | 'url' | 'disabledAt'>;
}

/** Undefined also for a delivery that is no webhook's. */
export function loadWebhookDelivery(db: Queryable, id: string): Promise<WebhookDelivery | undefined> {
  return one<WebhookDelivery>(
    db,
    `select d.id, d.status, d.attempts, jsonb_build_object('id', w.id, 'url', w.url, 'disabledAt', w.disabled_at) as endpoint,
       jsonb_build_object('id', f.id, 'type', f.type, 'subject', f.subject, 'at', ${iso('f.at')}, 'data', f.data) as event
     from delivery d join feed_event f on f.n = d.feed_event_n join webhook_endpoint w on w.id::text = d.receiver_id
     where d.id = $1`,
    [id],
  );
}

/** An instant within JSON, as everywhere else: UTC with milliseconds. */
const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
