// Two projects: unit specs beside the code need nothing; engine tests run on one real PostgreSQL and one real Temporal server.
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

export default {
  // Real engines on a busy machine: what hangs is ended, what is merely slow is not.
  testTimeout: 30_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'engine',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
};
