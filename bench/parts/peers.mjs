import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Bare } from './bare.mjs';
import { Peer } from './peer.mjs';

/** What an onboarding sends where the system sends by itself; the comparison counts them. */
export const MAILS = 14;

/** Those that Dandori is set beside, by the name that `--only` takes. How each keeps what it has acknowledged stands at the top of its file. */
export const peers = {
  bare: (servers, steps, how) => new Bare(servers, steps, how),
  same: (servers, steps, how) => new Bare(servers, steps, { ...how, mails: MAILS }),
  dbos: (servers, steps, how) => new Peer(servers, steps, how, { label: 'DBOS Transact', table: 'dbos', processes: { api: './dbos.api.mjs' }, prepare: databaseOfDbos }),
  restate: (servers, steps, how) => new Peer(servers, steps, how, {
    label: 'Restate', table: 'restate', processes: { service: './restate.service.mjs' },
    address: (url, { id }) => `${url}onboarding/${id}/advance`,
    prepare: () => ({ RESTATE_FOLDER: mkdtempSync(join(how.folder, 'restate-')) }),
  }),
  nest: (servers, steps, how) => new Peer(servers, steps, how, { label: 'NestJS, no engine', table: 'nest', processes: { api: './nest.api.mjs' } }),
};

/** DBOS keeps its own tables in a database of the same PostgreSQL. */
async function databaseOfDbos({ env }) {
  const root = new pg.Client({ connectionString: env.TEST_SUPERUSER_URL });
  await root.connect();
  await root.query('create database dbos');
  await root.end();
  const url = new URL(env.TEST_SUPERUSER_URL);
  url.pathname = '/dbos';
  return { DBOS_DATABASE_URL: url.href };
}
