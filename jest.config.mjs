// Three projects: unit specs beside the code need nothing; the others run on one real PostgreSQL and one real Temporal server.
import { availableParallelism } from 'node:os';

const shared = {
  rootDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^#(domain|workflows|persistence|documents|runtime|client)/(.*)\\.js$': '<rootDir>/libs/$1/src/$2.ts',
    '^#(api|worker)/(.*)\\.js$': '<rootDir>/apps/$1/src/$2.ts',
    '^#test/(.*)\\.js$': '<rootDir>/test/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

/** Its own project: what has to heal within seconds is not measured beside a browser. */
const alone = ['<rootDir>/test/faults/kills.test.ts'];
const servers = { globalSetup: '<rootDir>/test/support/global-setup.mjs', globalTeardown: '<rootDir>/test/support/global-teardown.mjs' };

export default {
  // Real engines on a busy machine: what hangs is ended, what is merely slow is not.
  testTimeout: 30_000,
  // Modules of a file stay in memory after it under ES modules: a process that has grown is replaced before its next file.
  // Two at least, since jest runs one alone in its own process, which is never replaced.
  maxWorkers: Math.max(2, availableParallelism()),
  workerIdleMemoryLimit: '800MB',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts'] },
    { ...shared, ...servers, displayName: 'engine', testMatch: ['<rootDir>/test/**/*.test.ts'], testPathIgnorePatterns: alone },
    { ...shared, ...servers, displayName: 'faults', testMatch: alone },
  ],
};
