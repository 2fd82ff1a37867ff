import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { withLog } from './log-file.js';
import type { EmbeddedPostgres } from './postgres.js';
import type { Secrets } from './secrets.js';
import { launched, type ServiceSpec } from './service.js';
import type { TemporalBinaries } from './temporal-binary.js';
import { writeTemporalConfig } from './temporal-config.js';
import { connectWhenReady, ensureNamespace } from './temporal-connection.js';
import { forgetMembers, prepareTemporalSchema } from './temporal-schema.js';

/** The embedded Temporal server: the real one, with its data in the embedded PostgreSQL. */
export interface TemporalServer {
  spec: ServiceSpec;
  /** host:port of its frontend. */
  address: string;
}

/** Prepares the server: its tables, its configuration, its free ports. PostgreSQL must be running. */
export async function temporalServer(data: string, postgres: EmbeddedPostgres, binaries: TemporalBinaries, secrets: Secrets, namespace: string): Promise<TemporalServer> {
  await prepareTemporalSchema(postgres, binaries.sqlTool, secrets);
  const { file, address } = await writeTemporalConfig(data, { port: postgres.port, password: secrets.postgresTemporal });
  const log = join(data, 'logs', 'temporal.log');
  return {
    address,
    spec: {
      name: 'Temporal',
      log,
      async spawn() {
        await forgetMembers(postgres);
        return withLog(log, (fd) =>
          launched(
            spawn(binaries.server, ['--config-file', file, '--allow-no-auth', 'start'], {
              stdio: ['ignore', fd, fd],
              detached: true, // see postgres.ts
              cwd: join(data, 'temporal'),
              env: { PATH: process.env['PATH'], HOME: process.env['HOME'], GOGC: process.env['GOGC'] ?? '400' }, // fewer collections than Go's 100: measured as worth having
            }),
          ),
        );
      },
      async ready(_child, died) {
        const connection = await connectWhenReady({ temporalAddress: address }, 90_000, died);
        try {
          await ensureNamespace(connection, namespace, died);
        } finally {
          await connection.close();
        }
      },
      stopSignal: 'SIGTERM',
      stopWithin: 20_000,
    },
  };
}
