// The smallest correct API: one Update per advance, history first, then one projection transaction, then the answer.
import { createServer } from 'node:http';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import pg from 'pg';

const STEPS = Number(process.env.BARE_STEPS);
const connection = await Connection.connect({ address: process.env.TEMPORAL_ADDRESS });
const client = new Client({ connection, namespace: process.env.TEMPORAL_NAMESPACE });
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
await pool.query(`create table if not exists bare (id text primary key, seq int not null, at timestamptz not null);
  create table if not exists bare_event (id text, seq int, data jsonb not null, primary key (id, seq));`);

async function advance(id, step) {
  const update = { updateId: `${id}-${step}`, args: [step] };
  if (step > 1) return client.workflow.getHandle(id).executeUpdate('advance', update);
  const startWorkflowOperation = new WithStartWorkflowOperation('bare', { workflowId: id, taskQueue: 'bare', args: [STEPS], workflowIdConflictPolicy: 'USE_EXISTING' });
  return client.workflow.executeUpdateWithStart('advance', { ...update, startWorkflowOperation });
}

async function project(id, events) {
  const tx = await pool.connect();
  try {
    await tx.query('begin');
    for (const event of events) {
      await tx.query('insert into bare (id, seq, at) values ($1, $2, $3) on conflict (id) do update set seq = excluded.seq, at = excluded.at', [id, event.seq, event.at]);
      await tx.query('insert into bare_event (id, seq, data) values ($1, $2, $3) on conflict do nothing', [id, event.seq, JSON.stringify(event)]);
    }
    await tx.query('commit');
  } finally {
    tx.release();
  }
}

const server = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk) => (text += chunk)).on('end', async () => {
    try {
      const { id, step } = JSON.parse(text);
      const { events } = await advance(id, step);
      await project(id, events);
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ events }));
    } catch (error) {
      response.statusCode = 500;
      response.end(JSON.stringify({ error: String(error) }));
    }
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
process.on('SIGTERM', () => process.exit(0));
