// Many engagements from a few real ones, by SQL: as the projection left them, with other numbers and times.
import pg from 'pg';

/** How many of the copied engagements one copied customer has. */
const EACH = 4;

/**
 * Copies open engagements until there are so many of them, with a customer and a contact for every four. Their workflows do not exist:
 * pages read PostgreSQL alone. Triggers are off meanwhile, so that nothing is told of engagements that nobody opened.
 */
export const fill = (servers, wanted) => asRoot(servers, async (root) => {
  await root.query('set session_replication_role = replica');
  const { rows: [{ have, copies }] } = await root.query(`select count(*)::int as have, count(*) filter (where number like 'COPY-%')::int as copies from engagement where closed_at is null and not simulation`);
  const span = [copies + 1, copies + wanted - have];
  await root.query(`insert into customer (id, number, company, created_at) select md5('customer' || n)::uuid, 'CC-' || lpad(n::text, 7, '0'), 'Copied ' || lpad(n::text, 7, '0'), now() from generate_series($1::int / ${EACH}, $2::int / ${EACH}) n on conflict do nothing`, span);
  await root.query(`insert into contact (id, customer_id, sealed, name_hash, created_at) select md5('contact' || n)::uuid, md5('customer' || n)::uuid, '', sha256(n::text::bytea), now() from generate_series($1::int / ${EACH}, $2::int / ${EACH}) n on conflict do nothing`, span);
  await copy(root, span, `not like all ('{COPY-%,LIVE-%}')`, {
    id: 'gen_random_uuid()', number: `'COPY-' || lpad(n::text, 7, '0')`, customer_id: `md5('customer' || n / ${EACH})::uuid`, contact_id: `md5('contact' || n / ${EACH})::uuid`,
    opened_at: `e.opened_at - n * interval '7 minutes'`, next_due: `now() + (n * 7919 % 100000) * interval '1 minute'`, late_since: `case when n % 20 = 0 then now() - (n * 7919 % 10000) * interval '1 minute' end`,
  });
  await root.query('vacuum analyze engagement, customer, contact');
});

/** Rows for engagements whose workflows are started beside them. @returns what a carried start needs */
export const copyToCarry = (servers, [first, last]) => asRoot(servers, async (root) => {
  await root.query('set session_replication_role = replica');
  const number = `'LIVE-' || lpad(n::text, 7, '0')`;
  await copy(root, [first, last], `not like all ('{COPY-%,LIVE-%}')`, { id: `md5('live' || n)::uuid`, number, snapshot: `jsonb_set(e.snapshot, '{number}', to_jsonb(${number}))` });
  await root.query('vacuum analyze engagement');
  const { rows } = await root.query(
    `select e.id, e.number, e.customer_id as customer, e.contact_id as contact, e.snapshot, jsonb_build_object('version', b.version, 'terms', b.terms, 'days', b.days) as book
     from engagement e join rulebook b on b.version = e.terms where e.number between 'LIVE-' || lpad($1::text, 7, '0') and 'LIVE-' || lpad($2::text, 7, '0') order by e.number`, [String(first), String(last)]);
  return rows;
});

/** Real open engagements in turn, once for every number of the span, with `own` values. */
async function copy(root, span, real, own) {
  const { rows: [{ names }] } = await root.query(`select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as names from information_schema.columns where table_schema = 'public' and table_name = 'engagement'`);
  const values = names.split(', ').map((name) => own[name] ?? `e.${name}`).join(', ');
  await root.query(
    `with real as (select *, row_number() over (order by id) as nth, count(*) over () as all_of_them from engagement where number ${real} and closed_at is null and not simulation)
     insert into engagement (${names}) select ${values} from generate_series($1::int, $2::int) as n join real e on e.nth = n % e.all_of_them + 1`, span);
}

/** Pages of shared memory that PostgreSQL has touched for the product's database so far; a backend reports its own within a second. */
export const pagesTouched = (servers) => asRoot(servers, async (root) => {
  const { rows: [{ pages }] } = await root.query(`select (blks_hit + blks_read)::int as pages from pg_stat_database where datname = 'dandori'`);
  return pages;
});

async function asRoot({ env }, work) {
  const root = new pg.Client({ connectionString: env.TEST_SUPERUSER_URL });
  await root.connect();
  try {
    return await work(root);
  } finally {
    await root.end();
  }
}
