import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cachedTemporal, obtainTemporal, temporalVersion, type Sources } from './temporal-binary.js';

let cache: string;
let place: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'dandori-cache-'));
  place = join(cache, 'temporal', temporalVersion, `${process.platform}-${process.arch}`);
});
afterEach(() => rmSync(cache, { recursive: true }));

const quiet = (): void => undefined;
const noNetwork = (): Promise<void> => Promise.reject(new Error('no network in a spec'));
const without: Sources = { platform: 'linux_amd64', checksums: {}, download: noNetwork, build: undefined };

function put(folder: string, server: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'temporal-server'), server);
  writeFileSync(join(folder, 'temporal-sql-tool'), 'tool');
}

/** An archive as the vendor's, and a download that copies it. */
function archive(): { checksum: string; download: Sources['download'] } {
  const folder = join(cache, 'vendor');
  put(folder, 'released');
  const file = join(cache, 'release.tar.gz');
  execFileSync('tar', ['-czf', file, '-C', folder, 'temporal-server', 'temporal-sql-tool']);
  return { checksum: createHash('sha256').update(readFileSync(file)).digest('hex'), download: async (_url, target) => copyFileSync(file, target) };
}

describe('the Temporal server', () => {
  it('comes from the cache without asking anybody', async () => {
    put(place, 'cached');

    const found = await obtainTemporal(cache, quiet, without);

    expect(readFileSync(found.server, 'utf8')).toBe('cached');
  });

  it('is built when no checksum of a release is known, and kept', async () => {
    const built = await obtainTemporal(cache, quiet, { ...without, build: async (target) => put(target, 'built') });

    expect(readFileSync(built.server, 'utf8')).toBe('built');
    expect(cachedTemporal(cache)).toEqual(built);
    expect(readdirSync(dirname(place))).toEqual([`${process.platform}-${process.arch}`]);
  });

  it('is not taken from a build that was killed half-way', async () => {
    put(`${place}.half.1`, 'half');
    mkdirSync(place);
    writeFileSync(join(place, 'temporal-server'), 'alone');

    expect(cachedTemporal(cache)).toBeUndefined();
    const found = await obtainTemporal(cache, quiet, { ...without, build: async (target) => put(target, 'built') });
    expect(readFileSync(found.server, 'utf8')).toBe('built');
    expect(existsSync(`${place}.half.1`)).toBe(false);
  });

  it('leaves nothing in the cache when the build fails', async () => {
    const failing: Sources = { ...without, build: () => Promise.reject(new Error('no space left')) };

    await expect(obtainTemporal(cache, quiet, failing)).rejects.toThrow('no space left');

    expect(readdirSync(dirname(place))).toEqual([]);
  });

  it('is downloaded when its checksum is known and right', async () => {
    const { checksum, download } = archive();

    const found = await obtainTemporal(cache, quiet, { ...without, checksums: { linux_amd64: checksum }, download });

    expect(readFileSync(found.server, 'utf8')).toBe('released');
    expect(existsSync(join(place, 'archive.tar.gz'))).toBe(false);
  });

  it('is never used when the checksum is wrong: it is built instead', async () => {
    const sources: Sources = { ...without, checksums: { linux_amd64: 'f'.repeat(64) }, download: archive().download, build: async (target) => put(target, 'built') };

    const found = await obtainTemporal(cache, quiet, sources);

    expect(readFileSync(found.server, 'utf8')).toBe('built');
  });

  it('names the wrong checksum and the ways out when there is no other way', async () => {
    const sources: Sources = { ...without, checksums: { linux_amd64: 'f'.repeat(64) }, download: archive().download };

    const attempt = obtainTemporal(cache, quiet, sources);

    await expect(attempt).rejects.toThrow(/checksum is [0-9a-f]{64} and should be f{64}[^]*Go is not installed[^]*TEMPORAL_ADDRESS/);
    expect(cachedTemporal(cache)).toBeUndefined();
  });

  it('is built once by two starts at the same time', async () => {
    let builds = 0;
    const sources: Sources = {
      ...without,
      build: async (target) => {
        builds++;
        put(target, 'built');
      },
    };

    const [one, two] = await Promise.all([obtainTemporal(cache, quiet, sources), obtainTemporal(cache, quiet, sources)]);

    expect(one).toEqual(two);
    expect(builds).toBe(1);
  });
});
