import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LockHeld, takeLock, waitForLock } from './lock.js';
import { identify, self } from './process-identity.js';

let folder: string;
let path: string;
let other: ChildProcess;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dandori-lock-'));
  path = join(folder, 'lock');
  other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  await once(other, 'spawn');
});
afterEach(() => {
  other.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

describe('the lock of a data folder', () => {
  it('is refused while another process lives, and names it', () => {
    writeFileSync(path, JSON.stringify(identify(other.pid ?? 0)));

    expect(() => takeLock(path)).toThrow(LockHeld);
    expect(() => takeLock(path)).toThrow(`process ${other.pid}`);
  });

  it('is refused to a second start in the same process', () => {
    takeLock(path);

    expect(() => takeLock(path)).toThrow(LockHeld);
  });

  it('is taken over from a process that was killed', async () => {
    writeFileSync(path, JSON.stringify(identify(other.pid ?? 0)));
    other.kill('SIGKILL');
    await once(other, 'exit');

    expect(() => takeLock(path)).not.toThrow();
  });

  it('is taken over when another process got the number of the dead one', () => {
    writeFileSync(path, JSON.stringify({ pid: other.pid, startedAt: 'long ago' }));

    expect(() => takeLock(path)).not.toThrow();
  });

  it('is taken over when its file is damaged', () => {
    writeFileSync(path, '{"pid": 12');

    expect(() => takeLock(path)).not.toThrow();
  });

  it('leaves nothing behind', () => {
    takeLock(path).release();

    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not released for somebody else', () => {
    const lock = takeLock(path);
    writeFileSync(path, JSON.stringify(identify(other.pid ?? 0)));

    lock.release();

    expect(existsSync(path)).toBe(true);
  });

  it('can be waited for', async () => {
    writeFileSync(path, JSON.stringify(identify(other.pid ?? 0)));
    const waitedFor: number[] = [];

    const lock = await waitForLock(path, 10_000, (holder) => {
      waitedFor.push(holder.pid);
      other.kill('SIGKILL');
    });

    expect(waitedFor).toEqual([other.pid]);
    expect(() => takeLock(path)).toThrow(`process ${self().pid}`);
    lock.release();
  });
});
