import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { TodayService } from '#api/console/today.service.js';
import { normalise, type FindKind } from '#persistence/normalise.js';
import { openDatabase } from '#persistence/database.js';
import { listEngagements, type EngagementFilter } from '#persistence/engagements.js';
import { readAs, type Reader } from '#persistence/reader.js';
import type { Queryable } from '#persistence/sql.js';
import { World } from '#test/support/world.js';

const CUSTOMERS = 5000;
const ENGAGEMENTS = 20_000;
const idOf = (kind: string, n: string): string => `md5('${kind}' || ${n})::uuid`;
const PEOPLE: { [n: number]: { name: string; kana: string; email: string; phone: string } } = {
  7: { name: '山田 太郎', kana: 'やまだ たろう', email: 'taro@seven.example', phone: '+81 90-1234-5678' },
  8: { name: '佐藤 花子', kana: 'サトウ ハナコ', email: 'hanako@eight.example', phone: '03-0000-0008' },
};

/**
 * Twenty thousand open engagements; triggers would tell of each. One in 40 is late, and one in 1000 waits for us: few, so that walking
 * the list until a page is full would read all of it. Every fifth customer is a サンプル商事 in half-width letters.
 */
const many = `
alter table engagement disable trigger user;
insert into customer (id, number, company, created_at)
  select ${idOf('c', 'n')}, 'C-' || 10000 + n, case n % 5 when 0 then 'ｻﾝﾌﾟﾙ商事' || n when 1 then 'Great 100%_Works ' || n else '株式会社桜' || n end, now() from generate_series(1, ${CUSTOMERS}) n;
insert into contact (id, customer_id, sealed, created_at) select ${idOf('p', 'n')}, ${idOf('c', 'n')}, '', now() from generate_series(1, ${CUSTOMERS}) n;
insert into engagement (id, number, pipeline, customer_id, contact_id, seq, state, step, waiting_on, late_since, next_due, terms, opened_at, changed_at, snapshot)
  select ${idOf('e', 'n')}, 'ONB-' || 10000 + n, 'onboarding', ${idOf('c', `(n % ${CUSTOMERS} + 1)`)}, ${idOf('p', `(n % ${CUSTOMERS} + 1)`)}, 5, 'INQUIRED', 'inquiry', case when n % 1000 = 0 then 'us' else 'customer' end,
    case when n % 40 = 0 then now() end, now() + n * interval '1 minute', '1', now() - n * interval '1 minute', now(),
    jsonb_build_object('as-large-as', (select string_agg(md5(n || '/' || i), '') from generate_series(1, 40) i))
  from generate_series(1, ${ENGAGEMENTS}) n;
alter table engagement enable trigger user;`;

let world: World;
let api: DataSource;
let customer: string;
beforeAll(async () => {
  world = await World.open();
  await world.owner.query(many);
  for (const [n, person] of Object.entries(PEOPLE)) {
    const hashes = Object.entries(person).map(([kind, text]) => world.vault.findHash(kind as FindKind, text));
    await world.owner.query(`update contact set name_hash = $1, kana_hash = $2, email_hash = $3, phone_hash = $4 where id = ${idOf('p', n)}`, hashes);
  }
  await world.owner.query('vacuum analyze'); // as autovacuum does it: index-only scans, and no pending list beside the indexes of text
  [{ customer }] = (await world.owner.query(`select ${idOf('c', '7')} as customer`)) as [{ customer: string }];
  api = await openDatabase(world.database.apiUrl, { name: 'lists', poolSize: 1, sees: 'as-told' });
}, 120_000);
afterAll(async () => {
  await api.destroy();
  await world.close();
});

describe('A search finds what reading every engagement finds', () => {
  interface Known {
    id: string;
    number: string;
    customer: string;
    customerNumber: string;
    company: string;
    person: number;
  }
  let all: Known[];
  beforeAll(async () => {
    all = await world.owner.query(
      `select e.id, e.number, c.id as customer, c.number as "customerNumber", c.company, e.n % ${CUSTOMERS} + 1 as person
       from (select *, substr(number, 5)::int - 10000 as n from engagement) e join customer c on c.id = e.customer_id order by e.opened_at desc, e.id desc`,
    );
  });

  const isFoundBy = (text: string) => ({ number, customerNumber, company, person }: Known): boolean => {
    const plain = text.normalize('NFKC').trim().toLowerCase();
    const parts = [number, customerNumber, company.normalize('NFKC')].some((each) => each.toLowerCase().includes(plain));
    return parts || Object.entries(PEOPLE[person] ?? {}).some(([kind, its]) => normalise(kind as FindKind, text) !== '' && normalise(kind as FindKind, text) === normalise(kind as FindKind, its));
  };

  /** The first pages: enough for every rare text, and the beginning of one that is everywhere. */
  async function pages(filter: EngagementFilter): Promise<string[]> {
    const seen: string[] = [];
    for (let [cursor, n]: [string | undefined, number] = [undefined, 0]; n < 3; n++) {
      const page = await listEngagements(api, { ...filter, limit: 40, ...(cursor !== undefined && { cursor }) }, world.vault);
      seen.push(...page.rows.map(({ id }) => id));
      if (page.next === null) break;
      cursor = page.next;
    }
    return seen;
  }

  const texts: [string, number][] = [
    ['ONB-10123', 1], ['onb-10123', 1], ['ＯＮＢ－10123', 1], [' 0123 ', 6], ['ONB-1', 120], ['19', 120], ['7', 120], ['c-10042', 4],
    ['桜4243', 4], ['サンプル商事', 120], ['ｻﾝﾌﾟﾙ商事4990', 4], ['great 100%_works 46', 92], ['100%', 120], ['桜', 120], ['事5', 96], ['山口', 0], ['%', 120], ['\\', 0], ['no such company', 0],
    ['山田太郎', 4], ['山田 太郎', 4], ['ヤマダタロウ', 4], ['ﾔﾏﾀﾞ ﾀﾛｳ', 4], ['さとうはなこ', 4], ['TARO@seven.example', 4], ['090 1234 5678', 4], ['taro', 0],
  ];
  test.each(texts)('by %s', async (text, count) => {
    const expected = all.filter(isFoundBy(text)).map(({ id }) => id).slice(0, 120);
    expect(expected).toHaveLength(count);

    expect(await readAs('all', () => pages({ text }))).toEqual(expected);
  });

  test.each(['ONB-', '桜', 'ONB-10006', '山田太郎', '19'])('by %s, of those that a customer sees', async (text) => {
    const own = all.filter((each) => each.customer === customer);
    expect(own).toHaveLength(4);

    expect(await readAs({ customer }, () => pages({ text }))).toEqual(own.filter(isFoundBy(text)).map(({ id }) => id));
  });

  test('by a text together with the other filters', async () => {
    expect(await readAs('all', () => pages({ text: 'ONB-12000', late: true, waitingOn: 'us', state: 'open' }))).toHaveLength(1);
    expect(await readAs('all', () => pages({ text: 'ONB-12001', late: true, waitingOn: 'us', state: 'open' }))).toEqual([]);
  });
});

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Plan[];
}

/** Every plan by which a piece of work was done, and how many pages of shared memory it touched. */
async function plansOf(reader: Reader, work: (db: DataSource & Queryable) => Promise<unknown>): Promise<{ scanned: string[]; pages: number }> {
  const plans: Plan[] = [];
  const explaining = {
    async query(sql: string, values: unknown[] = []) {
      const [{ 'QUERY PLAN': [{ Plan: plan }] }] = (await api.query(`explain (analyze, buffers, timing off, format json) ${sql}`, values)) as [{ 'QUERY PLAN': [{ Plan: Plan }] }];
      plans.push(plan);
      return api.query(sql, values);
    },
  };
  await readAs(reader, () => work(explaining as never));
  const scans = (plan: Plan): string[] => [...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name']!] : []), ...(plan.Plans ?? []).flatMap(scans)];
  return { scanned: plans.flatMap(scans).filter((name) => name === 'engagement'), pages: plans.reduce((sum, plan) => sum + plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], 0) };
}

const asList = (filter: EngagementFilter): ((db: Queryable) => Promise<unknown>) => (db) => listEngagements(db, filter, world.vault);

// The table of engagements has over 3000 pages. Customers and tasks are few here, and may be scanned.
test.each<[string, Reader | 'own', number, (db: DataSource & Queryable) => Promise<unknown>]>([
  ['all', 'all', 300, asList({})],
  ['the open', 'all', 300, asList({ state: 'open' })],
  ['the late', 'all', 300, asList({ state: 'open', late: true })],
  ['our turn', 'all', 300, asList({ state: 'open', waitingOn: 'us' })],
  ['those of nobody', 'all', 300, asList({ state: 'open', assignee: null })],
  ['a column of the board', 'all', 300, asList({ state: 'open', pipeline: 'onboarding', step: 'inquiry' })],
  ['a number', 'all', 300, asList({ text: 'ONB-29876' })],
  ['a company', 'all', 300, asList({ text: '桜4243' })],
  ['a company that is everywhere', 'all', 1500, asList({ text: '株式会社' })],
  ['a person', 'all', 300, asList({ text: '山田太郎' })],
  ['what is nowhere', 'all', 300, asList({ text: 'no such company' })],
  ['all', 'own', 100, asList({})],
  ['our turn', 'own', 100, asList({ state: 'open', waitingOn: 'us' })],
  ['a number', 'own', 300, asList({ text: 'ONB-10006' })],
  ['a company that is everywhere', 'own', 300, asList({ text: '株式会社' })],
])('A list of %s, for %s, touches at most %i pages and does not scan the table', async (_, reader, most, work) => {
  const { scanned, pages } = await plansOf(reader === 'own' ? { customer } : reader, work);

  expect(scanned).toEqual([]);
  expect(pages).toBeLessThanOrEqual(most);
});

test('Today reads its rows by its index, and counts the open ones', async () => {
  const { scanned, pages } = await plansOf('all', (db) => new TodayService(db).of({ kind: 'person', role: 'staff', id: 's' }).catch(() => undefined));

  expect(scanned).toEqual([]);
  expect(pages).toBeLessThanOrEqual(2500);
});
