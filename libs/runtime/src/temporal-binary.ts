import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { waitForLock } from './lock.js';
import { makeExecutable } from './postgres-user.js';

/** Newer patch releases ask for a newer Go than machines have (1.32.2: Go 1.26.10). */
export const temporalVersion = '1.32.1';

export interface TemporalBinaries {
  server: string;
  /** Sets up and updates the tables. */
  sqlTool: string;
}

/** How the binaries can be had; replaced in tests. */
export interface Sources {
  platform: string;
  /** sha256 of the vendor's archive per platform; a platform that is not in here is never downloaded. */
  checksums: Readonly<Record<string, string>>;
  download(url: string, file: string): Promise<void>;
  /** Builds both into the folder `target`; undefined when there is no Go. */
  build: ((target: string) => Promise<void>) | undefined;
}

/**
 * sha256 of `temporal_1.32.1_<platform>.tar.gz` as published with the vendor's release, by Go's names of platforms (`linux_amd64`).
 * Empty on purpose: the release page could not be reached where this was written, and a checksum that nobody has
 * computed from the file is worse than none. Until one is added here, that platform builds from the Go module, whose
 * content the Go checksum database vouches for.
 */
const publishedChecksums: Readonly<Record<string, string>> = {};

const archiveUrl = (platform: string): string => `https://github.com/temporalio/temporal/releases/download/v${temporalVersion}/temporal_${temporalVersion}_${platform}.tar.gz`;
const goArch: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/** The ways on this machine. */
export function ownSources(): Sources {
  return {
    platform: `${process.platform}_${goArch[process.arch] ?? process.arch}`,
    checksums: publishedChecksums,
    async download(url, file) {
      const response = await fetch(url);
      if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);
      await pipeline(Readable.fromWeb(response.body as never), createWriteStream(file));
    },
    build: hasGo() ? goInstall : undefined,
  };
}

function hasGo(): boolean {
  try {
    execFileSync('go', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function goInstall(target: string): Promise<void> {
  const modules = ['cmd/server', 'cmd/tools/sql'].map((command) => `go.temporal.io/server/${command}@v${temporalVersion}`);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const child = spawn('go', ['install', '-ldflags', '-s -w', ...modules], { env: { ...process.env, GOBIN: target }, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    // Go and its compilers end with us, however we are told to.
    const end = (): void => void (child.pid && process.kill(-child.pid, 'SIGTERM'));
    process.once('exit', end);
    child.stderr.on('data', (chunk) => (said = (said + String(chunk)).slice(-2000)));
    child.once('error', reject);
    child.once('close', (code) => {
      process.removeListener('exit', end);
      if (code === 0) resolve();
      else reject(new Error(`go install failed (exit code ${code}):\n${said.trim()}`));
    });
  });
  renameSync(join(target, 'server'), join(target, 'temporal-server'));
  renameSync(join(target, 'sql'), join(target, 'temporal-sql-tool'));
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function downloadInto(target: string, sources: Sources, checksum: string): Promise<void> {
  const archive = join(target, 'archive.tar.gz');
  await sources.download(archiveUrl(sources.platform), archive);
  const found = await sha256(archive);
  if (found !== checksum) throw new Error(`the archive's checksum is ${found} and should be ${checksum}: it was damaged or replaced on the way`);
  execFileSync('tar', ['-xzf', archive, '-C', target, 'temporal-server', 'temporal-sql-tool'], { stdio: ['ignore', 'ignore', 'pipe'] });
  rmSync(archive);
}

const inFolder = (folder: string): TemporalBinaries => ({ server: join(folder, 'temporal-server'), sqlTool: join(folder, 'temporal-sql-tool') });
const placeIn = (cache: string): string => join(cache, 'temporal', temporalVersion, `${process.platform}-${process.arch}`);

/** The binaries in the cache, or undefined. The folder appears by a rename when it is whole, so its presence is enough. */
export function cachedTemporal(cache: string): TemporalBinaries | undefined {
  const found = inFolder(placeIn(cache));
  return existsSync(found.server) && existsSync(found.sqlTool) ? found : undefined;
}

/**
 * The Temporal server and its schema tool: from the cache, else the vendor's archive (checked), else built from its Go module.
 * Two starts at once build once. `tell` is given what is being done.
 * @throws Error with the ways out when it cannot be had
 */
export async function obtainTemporal(cache: string, tell: (what: string) => void, sources: Sources = ownSources()): Promise<TemporalBinaries> {
  const early = cachedTemporal(cache);
  if (early) return early;
  const place = placeIn(cache);
  mkdirSync(join(place, '..'), { recursive: true });
  const lock = await waitForLock(`${place}.lock`, 30 * 60_000, (holder) => tell(`process ${holder.pid} is at it already`));
  try {
    const meanwhile = cachedTemporal(cache);
    if (meanwhile) return meanwhile;
    // We hold the lock, so other half-made folders are left over from a kill.
    for (const name of readdirSync(join(place, '..'))) if (name.includes('.half.')) rmSync(join(place, '..', name), { recursive: true, force: true });
    rmSync(place, { recursive: true, force: true });
    const failures: string[] = [];
    for (const way of ways(sources)) {
      const half = `${place}.half.${process.pid}`;
      rmSync(half, { recursive: true, force: true });
      mkdirSync(half);
      try {
        tell(way.doing);
        await way.run(half);
        const { server, sqlTool } = inFolder(half);
        makeExecutable(server);
        makeExecutable(sqlTool);
        renameSync(half, place);
        return inFolder(place);
      } catch (error) {
        failures.push(`  ${way.doing}: ${error instanceof Error ? error.message : String(error)}`);
        rmSync(half, { recursive: true, force: true });
      }
    }
    if (!sources.build) failures.push('  building it from source: Go is not installed');
    throw new Error(
      `The Temporal server ${temporalVersion} could not be had:\n${failures.join('\n')}\nWays out: install Go 1.26 or newer (https://go.dev/dl) and start again, or use a Temporal service of your own: TEMPORAL_ADDRESS=host:7233 npm start`,
    );
  } finally {
    lock.release();
  }
}

function ways(sources: Sources): { doing: string; run(target: string): Promise<void> }[] {
  const checksum = sources.checksums[sources.platform];
  const build = sources.build;
  return [
    ...(checksum ? [{ doing: 'downloading the release', run: (target: string) => downloadInto(target, sources, checksum) }] : []),
    ...(build ? [{ doing: 'building it from source with Go', run: build }] : []),
  ];
}
