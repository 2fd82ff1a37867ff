// What every peer with an HTTP front of its own shares: one JSON request per advance, and the projection that has to be there before the answer.
import { createServer } from 'node:http';
import pg from 'pg';

/** How many advances an engagement takes. */
export const STEPS = Number(process.env.PEER_STEPS);

/**
 * Creates the two tables of a peer: where an engagement stands, and its events.
 * @returns {Promise<(id: string, events: { seq: number, at: string }[]) => Promise<void>>} writes events in one transaction; the same again changes nothing
 */
export async function openProjection(table) {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
  await createTables(pool, table);
  return async (id, events) => {
    const tx = await pool.connect();
    try {
      await tx.query('begin');
      for (const event of events) {
        await tx.query(`insert into ${table} (id, seq, at) values ($1, $2, $3) on conflict (id) do update set seq = excluded.seq, at = excluded.at`, [id, event.seq, event.at]);
        await tx.query(`insert into ${table}_event (id, seq, data) values ($1, $2, $3) on conflict do nothing`, [id, event.seq, JSON.stringify(event)]);
      }
      await tx.query('commit');
    } catch (error) {
      await tx.query('rollback');
      throw error;
    } finally {
      tx.release();
    }
  };
}

export function createTables(pool, table) {
  return pool.query(`create table if not exists ${table} (id text primary key, seq int not null, at timestamptz not null);
    create table if not exists ${table}_event (id text, seq int, data jsonb not null, primary key (id, seq));`);
}

/** Serves POST { id, step, key }; `advance` answers with the events that are now in PostgreSQL. */
export function serve(advance) {
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += chunk)).on('end', async () => {
      try {
        response.setHeader('content-type', 'application/json').end(JSON.stringify(await advance(JSON.parse(text))));
      } catch (error) {
        response.statusCode = 500;
        response.end(JSON.stringify({ error: String(error) }));
      }
    });
  });
  server.listen(Number(process.env.PORT), '127.0.0.1', ready);
}

/** Says that it serves; it ends with whoever started it. */
export function ready() {
  process.once('SIGTERM', () => process.exit(0));
  process.once('disconnect', () => process.exit(0));
  process.send?.('ready');
}
