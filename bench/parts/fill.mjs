// Many engagements from a few real ones, by SQL: as the projection left them, with other numbers and times.
import pg from 'pg';

/**
 * Copies open engagements until there are so many of them. Their workflows do not exist: pages read PostgreSQL alone.
 * Triggers are off meanwhile, so that nothing is told of engagements that nobody opened.
 */
export const fill = (servers, wanted) => asRoot(servers, async (root) => {
  await root.query('set session_replication_role = replica');
  const { rows: columns } = await root.query(`select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as names from information_schema.columns where table_schema = 'public' and table_name = 'engagement'`);
  const own = { id: 'gen_random_uuid()', number: `'COPY-' || lpad(n::text, 7, '0')`, opened_at: `e.opened_at - n * interval '7 minutes'`, next_due: `now() + (n * 7919 % 100000) * interval '1 minute'`, late_since: `case when n % 20 = 0 then now() - (n * 7919 % 10000) * interval '1 minute' end` };
  const values = columns[0].names.split(', ').map((name) => own[name] ?? `e.${name}`).join(', ');
  await root.query(
    `with real as (select *, row_number() over (order by id) as nth, count(*) over () as all_of_them from engagement where number not like 'COPY-%' and closed_at is null and not simulation),
       have as (select count(*)::int as open, count(*) filter (where number like 'COPY-%')::int as copies from engagement where closed_at is null and not simulation)
     insert into engagement (${columns[0].names})
     select ${values} from have, generate_series(have.copies + 1, have.copies + $1 - have.open) as n join real e on e.nth = n % e.all_of_them + 1`, [wanted]);
  await root.query('vacuum analyze engagement');
});

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
