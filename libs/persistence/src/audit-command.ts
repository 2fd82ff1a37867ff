import { existsSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { runningDatabase } from '#runtime/running-database.js';
import { readSettings } from '#runtime/settings.js';
import { anchorsIn, verifyAudit, type AuditReport } from './audit-verify.js';
import { SEES_ALL } from './reader.js';
import type { Queryable } from './sql.js';

/** The API's role sees no row of the audit before it has changed. The tables' owner may not change into the other role, and sees all. */
const SEE_ALL = `select set_config('role', $1, false) where pg_has_role(session_user, $1, 'set')`;

/**
 * `node bin/dandori.mjs audit [file with heads …]`: counts the chain again, and holds it against heads that were kept elsewhere
 * (the file of AUDIT_ANCHORS and those that are named: logs of the API will do). Reads from a running database, and only reads.
 * @returns the exit code: 0 right, 1 a row is wrong, 2 it could not be looked at
 */
export async function main(files: string[]): Promise<number> {
  let client: pg.Client | undefined;
  try {
    const settings = readSettings({ ...process.env, DANDORI_MODE: 'development' });
    const kept = settings.auditAnchors !== undefined && existsSync(settings.auditAnchors) ? [settings.auditAnchors] : [];
    const anchors = [...kept, ...files].flatMap((file) => anchorsIn(readFileSync(file, 'utf8')));
    const url = settings.databaseApiUrl ?? settings.databaseUrl ?? runningDatabase(settings.data, 'api');
    if (url === undefined) throw new Error(`Nothing runs in ${settings.data}: start Dandori, or name a database by DATABASE_API_URL.`);
    client = new pg.Client({ connectionString: url, application_name: 'dandori-audit', connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined); // told by the query it breaks
    await client.connect();
    await client.query(SEE_ALL, [SEES_ALL]);
    const report = await verifyAudit(asQueryable(client), anchors);
    process.stdout.write(`${wordsOf(report, anchors.length)}\n`);
    return report.fault ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  } finally {
    await client?.end().catch(() => undefined);
  }
}

/** What the report says on a terminal. */
export function wordsOf({ head, waiting, fault }: AuditReport, anchors: number): string {
  if (fault) return `WRONG: row ${fault.row} ${{ changed: 'was changed', missing: 'is missing', 'out of order': 'is out of order', 'dated back': 'was dated back', rewritten: 'was written anew' }[fault.what]}.`;
  const against = anchors === 0 ? 'No head from elsewhere was given: a chain that was written anew from its beginning, or cut at its end, looks the same.' : `It agrees with ${anchors} heads from elsewhere.`;
  return `OK: ${head.seq} rows, head ${head.hash}\n${waiting} rows are not sealed yet.\n${against}`;
}

const asQueryable = (client: pg.Client): Queryable => ({ query: async <T>(sql: string, values?: unknown[]) => (await client.query(sql, values)).rows as T });
