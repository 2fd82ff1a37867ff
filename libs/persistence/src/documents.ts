import { createHash, randomUUID } from 'node:crypto';
import type { Vault } from './sealing.js';
import { kept, one, rows, type Queryable } from './sql.js';

export interface DocumentRow {
  id: string;
  engagement: string;
  customer: string;
  kind: string;
  version: string;
  /** Of the plain bytes, hexadecimal. */
  sha256: string;
  createdAt: string;
}

export type NewDocument = Pick<DocumentRow, 'engagement' | 'customer' | 'kind' | 'version'> & { id?: string; content: Buffer; at: string };

const columns = `id, engagement_id as engagement, customer_id as customer, kind, version, sha256, created_at as "createdAt"`;
const sealedAs = (id: string): string => `document:${id}`;

/** Keeps a file, sealed. The same bytes of the same kind again, or the same id, give the document of then. */
export async function putDocument(tx: Queryable, vault: Vault, document: NewDocument): Promise<{ id: string; sha256: string }> {
  const { engagement, customer, kind, version, content, at, id = randomUUID() } = document;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const sealed = await vault.sealBytes(tx, customer, sealedAs(id), content);
  const made = await one<{ id: string }>(
    tx,
    kept('put-document', `insert into document (id, engagement_id, customer_id, kind, version, sha256, sealed, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict do nothing returning id`),
    [id, engagement, customer, kind, version, sha256, sealed, at],
  );
  if (made) return { id, sha256 };
  const known = await one<{ id: string; sha256: string }>(tx, 'select id, sha256 from document where id = $1 or engagement_id = $2 and kind = $3 and sha256 = $4', [id, engagement, kind, sha256]);
  return known!;
}

/** @throws {SealedUnreadable} when the customer was erased */
export async function getDocument(db: Queryable, vault: Vault, id: string): Promise<(DocumentRow & { content: Buffer }) | undefined> {
  const row = await one<DocumentRow & { sealed: Buffer }>(db, kept('document', `select ${columns}, sealed from document where id = $1`), [id]);
  if (!row) return undefined;
  const { sealed, ...known } = row;
  return { ...known, content: await vault.openBytes(db, row.customer, sealedAs(id), sealed) };
}

/** The newest first, without their contents. */
export function documentsOf(db: Queryable, engagement: string): Promise<DocumentRow[]> {
  return rows<DocumentRow>(db, kept('documents', `select ${columns} from document where engagement_id = $1 order by created_at desc, id desc`), [engagement]);
}
