import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readSettings } from '#runtime/settings.js';
import { secretsOf } from '#runtime/secrets.js';
import { connectClient } from '#runtime/temporal/connect.js';
import { until } from '#runtime/wait.js';
import { engagementWorkflowId, inspect } from '#workflows/engagement/contract.js';
import { inquiry } from '#test/support/api.js';
import { Processes } from '#test/support/processes.js';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'dandori-backup-'));
const [data, archive, secrets] = [join(folder, 'data'), join(folder, 'archive/monday.tar.gz'), join(folder, 'secrets.json')];
let it_: Processes | undefined;
const key = randomUUID();
let [staff, engagement] = ['', ''];
let answered: unknown;

const dandori = (command: 'backup' | 'restore', file = archive, on = data): Promise<{ code: number; said: string }> =>
  run(process.execPath, ['--input-type=module', '-e', `const { main } = await import('${process.cwd()}/dist/libs/runtime/src/backup/${command}.js'); process.exit(await main(['${file}']))`], { env: { ...process.env, NODE_OPTIONS: '', DANDORI_DATA: on } }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }),
  );
const command = (name: string, body: unknown, its: string = randomUUID()) => it_!.post(`/v1/engagements/${engagement}/commands/${name}`, body, its);
const stateOf = async (): Promise<{ state: string; seq: number }> => (await it_!.query<{ state: string; seq: number }>('select state, seq from engagement where id = $1', [engagement]))[0]!;

/** What the workflow itself knows, asked of the engine. */
async function seqInTheEngine(): Promise<number> {
  const client = await connectClient(readSettings(it_!.servers.env, { needs: ['temporalAddress', 'masterKey'] }));
  return until('the engine answers', async () => (await client.workflow.getHandle(engagementWorkflowId('onboarding', engagement)).query(inspect)).seq, { withinMs: 20_000 }).finally(() => client.connection.close());
}

async function open(): Promise<void> {
  it_ = await Processes.open({}, { data, ...(staff !== '' && { staff }) });
  staff = it_.keyOf('staff');
  await Promise.all([it_.start('api'), it_.start('worker')]);
}

beforeAll(async () => {
  await open();
  const opened = await it_!.post('/v1/pipelines/onboarding/engagements', inquiry, randomUUID());
  engagement = (opened.body as { engagement: { id: string } }).engagement.id;
  await command('send-material', {});
  await until('the material is sent', async () => (await stateOf()).state === 'MATERIAL_SENT', { withinMs: 20_000 });
  answered = (await command('add-note', { text: '控えの前' }, key)).body;
}, 120_000);

afterAll(async () => {
  await it_?.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('engagements under way, their databases backed up', () => {
  it('not while they are in use', async () => {
    expect(await dandori('backup')).toEqual({ code: 1, said: expect.stringContaining('is in use by process') });
  });

  it('in one archive that is ours alone and holds no secrets', async () => {
    await it_!.close();
    it_ = undefined;

    expect(await dandori('backup')).toEqual({ code: 0, said: expect.stringContaining('keep a copy of that file, and keep it apart') });

    expect(statSync(archive).mode & 0o077).toBe(0);
    expect((await run('tar', ['-tzf', archive])).stdout.split('\n').filter((name) => !name.startsWith('postgres/'))).toEqual(['backup.json', '']);
    expect(await dandori('backup')).toEqual({ code: 1, said: expect.stringContaining('is there already') });
  }, 60_000);

  it('go on after everything was lost, as if nothing had happened since', async () => {
    copyFileSync(join(data, 'secrets.json'), secrets);
    rmSync(data, { recursive: true });
    expect(await dandori('restore')).toEqual({ code: 1, said: expect.stringContaining('secrets.json') });
    secretsOf(data);
    copyFileSync(secrets, join(data, 'secrets.json'));

    expect(await dandori('restore')).toEqual({ code: 0, said: expect.stringContaining('are as they were at') });
    await open();

    const before = await stateOf();
    expect(before.state).toBe('MATERIAL_SENT');
    expect(await seqInTheEngine()).toBe(before.seq);
    expect((await command('add-note', { text: '控えの前' }, key)).body).toEqual(answered);
    expect((await command('add-note', { text: '控えの後' })).status).toBe(200);
    expect(await seqInTheEngine()).toBe(before.seq + 1);
    expect(await it_!.query('select engagement_id from engagement_event group by 1 having count(*) <> max(seq)')).toEqual([]);
  }, 120_000);

  it('not over databases that are there, and not with the secrets of another', async () => {
    await it_!.close();
    it_ = undefined;
    expect(await dandori('restore')).toEqual({ code: 1, said: expect.stringContaining('Move it away first') });

    const other = join(folder, 'other');
    secretsOf(other);
    expect(await dandori('restore', archive, other)).toEqual({ code: 1, said: expect.stringContaining('is not the one this archive was made with') });
    const broken = join(folder, 'broken.tar.gz');
    writeFileSync(broken, 'no archive');
    expect((await dandori('restore', broken, other)).code).toBe(1);
    expect(() => statSync(join(other, 'postgres'))).toThrow();
  }, 60_000);
});
