import { readSettings, settingsMarkdown, settingsTable, toEnvironment, WrongSettings } from './settings.js';

const key = Buffer.from('0123456789abcdef0123456789abcdef').toString('base64');
const production = {
  DANDORI_MODE: 'production',
  DANDORI_MASTER_KEY: key,
  DANDORI_AUTH_SECRET: 'xT9-a-long-enough-and-unknown-value-41',
  PUBLIC_URL: 'https://dandori.example.jp',
  SMTP_URL: 'smtps://mail.example.jp:465',
};

function issuesOf(read: () => unknown): Record<string, string> {
  try {
    read();
  } catch (error) {
    if (error instanceof WrongSettings) return Object.fromEntries(error.issues.map(({ name, reason }) => [name, reason]));
    throw error;
  }
  return {};
}

describe('settings', () => {
  it('need nothing in development', () => {
    const settings = readSettings({});

    expect(settings).toMatchObject({ mode: 'development', port: 3000, publicUrl: 'http://localhost:3000', temporalNamespace: 'dandori', updatesInFlight: 32, demo: true });
  });

  it.each([
    ['DANDORI_MODE', 'prod'],
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PUBLIC_URL', 'dandori.example.jp'],
    ['DATABASE_URL', 'mysql://localhost/dandori'],
    ['TEMPORAL_ADDRESS', 'http://localhost:7233'],
    ['TEMPORAL_TLS', 'perhaps'],
    ['DANDORI_MASTER_KEY', 'c2hvcnQ='],
    ['DANDORI_AUTH_SECRET', 'short'],
    ['SMTP_URL', 'http://mail'],
    ['MAIL_FROM', 'nobody'],
    ['LOG_LEVEL', 'loud'],
    ['DANDORI_UPDATES_IN_FLIGHT', '0'],
    ['DANDORI_REQUESTS_PER_PERSON', '0'],
    ['DANDORI_REQUESTS_PER_CUSTOMER', 'many'],
    ['DANDORI_REQUESTS_PER_ADDRESS', '-1'],
    ['DANDORI_DEMO', 'maybe'],
    ['SIMULATION_DAYS', '0'],
    ['PAYMENT_ACCOUNT', 'x'.repeat(501)],
    ['TEMPORAL_DEPLOYMENT_NAME', 'dandori.worker'],
    ['TEMPORAL_WORKER_BUILD_ID', `v1' or '`],
  ])('name %s when it is %s', (name, value) => {
    expect(Object.keys(issuesOf(() => readSettings({ [name]: value })))).toEqual([name]);
  });

  it('name every wrong one at once, and never repeat a value', () => {
    const wrong = { PORT: 'x', DANDORI_MASTER_KEY: 'my-secret-key', LOG_LEVEL: 'loud' };

    expect(() => readSettings(wrong)).toThrow(/PORT: [^]*DANDORI_MASTER_KEY: [^]*LOG_LEVEL: /);
    expect(() => readSettings(wrong)).not.toThrow(/my-secret-key/);
  });

  it('take an empty variable as not set', () => {
    expect(readSettings({ PORT: '', SMTP_URL: '' })).toMatchObject({ port: 3000, smtpUrl: undefined });
  });

  it('name what a process needs and did not get', () => {
    expect(issuesOf(() => readSettings({}, { needs: ['databaseApiUrl', 'masterKey'] }))).toEqual({ DATABASE_API_URL: 'must be set', DANDORI_MASTER_KEY: 'must be set' });
  });

  it('want certificate and key of Temporal together', () => {
    expect(issuesOf(() => readSettings({ TEMPORAL_TLS_CERT: 'a.pem' }))).toEqual({ TEMPORAL_TLS_KEY: 'certificate and key go together' });
  });

  it('go through a child’s environment unchanged', () => {
    const settings = readSettings({ ...production, TEMPORAL_TLS: 'yes' });

    expect(readSettings(toEnvironment(settings))).toEqual(settings);
  });

  it('stand in the table, one row each, with secrets marked', () => {
    expect(settingsTable.map((row) => row.name)).toContain('DANDORI_CACHE');
    expect(settingsTable.every((row) => row.description.length > 10)).toBe(true);
    expect(settingsMarkdown()).toMatch(/\| `DANDORI_MASTER_KEY` \| .* \(secret\) \|/);
  });
});

describe('production', () => {
  it('starts with everything given, and loads no demo', () => {
    expect(readSettings(production)).toMatchObject({ mode: 'production', demo: false });
  });

  it('refuses to start with anything missing', () => {
    expect(Object.keys(issuesOf(() => readSettings({ DANDORI_MODE: 'production' }))).sort()).toEqual(['DANDORI_AUTH_SECRET', 'DANDORI_MASTER_KEY', 'PUBLIC_URL', 'SMTP_URL']);
  });

  it('refuses what a development start generated', () => {
    const issues = issuesOf(() => readSettings(production, { generated: [key] }));

    expect(issues).toEqual({ DANDORI_MASTER_KEY: expect.stringContaining('generated') });
  });

  it.each([
    ['DANDORI_MASTER_KEY', Buffer.alloc(32).toString('base64')],
    ['DANDORI_AUTH_SECRET', 'please-change-me-please-change-me-please'],
    ['DANDORI_AUTH_SECRET', 'secret-secret-secret-secret-secret-secret'],
    ['DANDORI_AUTH_SECRET', 'a'.repeat(40)],
  ])('refuses the known value of %s: %s', (name, value) => {
    expect(issuesOf(() => readSettings({ ...production, [name]: value }))).toEqual({ [name]: expect.stringContaining('known') });
  });
});

describe('the proxies before the API', () => {
  it.each([['', []], ['10.0.0.0/8, 192.168.1.7', ['10.0.0.0/8', '192.168.1.7']], ['2001:db8::/32', ['2001:db8::/32']]])('%s', (given, read) => {
    expect(readSettings({ TRUST_PROXY: given }).trustProxy).toEqual(read);
  });

  it.each(['proxy', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0', '0.0.0.0/x', 'true'])('never %s', (given) => {
    expect(issuesOf(() => readSettings({ TRUST_PROXY: given }))).toEqual({ TRUST_PROXY: expect.stringContaining('networks are needed') });
  });
});
