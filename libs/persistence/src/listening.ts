import pg from 'pg';

const PATIENCE_MS = 5000;
const PING_MS = 20_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

export interface ListeningOptions {
  url: string;
  /** Shown by pg_stat_activity. */
  name: string;
  channel: string;
  /** What PostgreSQL told. */
  heard: (payload: string | undefined) => void;
  /** It listens, for the first time or again: what it missed meanwhile nobody knows. */
  listens: (again: boolean) => void | Promise<void>;
  /** It has lost its connection; told once until it listens again. */
  lost: (code: unknown) => void;
}

/** One connection that listens to what PostgreSQL tells on a channel. It comes again by itself. */
export class Listening {
  private client: pg.Client | undefined;
  private losses = 0;
  private next: NodeJS.Timeout | undefined;
  private pings: NodeJS.Timeout | undefined;
  private closing = false;

  constructor(private readonly options: ListeningOptions) {}

  /** Nobody waits for it. */
  begin(): void {
    void this.listen();
    // A connection whose other end is gone without a word looks like a quiet one.
    this.pings = setInterval(() => this.ping(), PING_MS).unref();
  }

  async end(): Promise<void> {
    this.closing = true;
    clearInterval(this.pings);
    clearTimeout(this.next);
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const { url, name, channel, heard, listens } = this.options;
    const client = new pg.Client({ connectionString: url, application_name: name, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS, keepAlive: true });
    this.client = client;
    client.on('error', (error) => this.again(client, error));
    client.on('end', () => this.again(client));
    client.on('notification', ({ payload }) => heard(payload));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (error) {
      return this.again(client, error);
    }
    const again = this.losses > 0;
    this.losses = 0;
    await listens(again);
  }

  private ping(): void {
    const { client } = this;
    client?.query('select 1').catch((error: unknown) => this.again(client, error));
  }

  /** The pause doubles from a tenth of a second to ten; processes that lost it together do not come together. */
  private again(client: pg.Client, error?: unknown): void {
    if (client !== this.client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    if (this.closing) return;
    if (this.losses === 0) this.options.lost((error as { code?: unknown } | undefined)?.code);
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.losses, LONGEST_PAUSE_MS);
    this.losses++;
    this.next = setTimeout(() => void this.listen(), pause * (0.5 + Math.random() / 2)).unref();
  }
}
