import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** As PostgreSQL's simple protocol says it at the end of a transaction, and the names of statements that write and are a transaction of their own. */
const COMMITS = ['commit\0', '\0project-write\0', '\0receive\0'].map((text) => Buffer.from(text));

/** TCP on 127.0.0.1 between two parts, which can be made to fail. It passes every byte on as it comes as long as nothing is asked of it. */
export class Proxy {
  /** Replies to a COMMIT that were dropped. */
  dropped = 0;
  private state: 'open' | 'cut' | 'stalled' = 'open';
  private commitsToDrop = 0;
  private readonly pairs = new Set<[Socket, Socket]>();

  private constructor(
    private readonly behind: number,
    private readonly server: Server,
  ) {}

  /** One before that port. */
  static async before(port: number): Promise<Proxy> {
    const server = createServer();
    const proxy = new Proxy(port, server);
    server.on('connection', (socket) => proxy.join(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** How many connections go through it now. */
  get connections(): number {
    return this.pairs.size;
  }

  /** Ends every connection, and every new one at once, until {@link mend}. */
  cut(): void {
    this.state = 'cut';
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
  }

  /** Ends every connection with RST; new ones are let through. */
  reset(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.resetAndDestroy();
  }

  /** No byte goes through, in either direction; nobody is told. */
  stall(): void {
    this.state = 'stalled';
    for (const pair of this.pairs) for (const socket of pair) socket.pause();
  }

  /** The next so many messages that commit reach the server; their replies do not come back, and the connection is gone. */
  dropCommits(count: number): void {
    this.commitsToDrop = count;
  }

  mend(): void {
    this.state = 'open';
    this.commitsToDrop = 0;
    for (const pair of this.pairs) for (const socket of pair) socket.resume();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private join(near: Socket): void {
    if (this.state === 'cut') return void near.on('error', () => undefined).destroy();
    const far = connect(this.behind, '127.0.0.1').setNoDelay(true);
    const pair: [Socket, Socket] = [near.setNoDelay(true), far];
    this.pairs.add(pair);
    let dropsReply = false;
    near.on('data', (bytes) => {
      if (this.commitsToDrop > 0 && COMMITS.some((commit) => bytes.includes(commit))) [dropsReply, this.commitsToDrop] = [true, this.commitsToDrop - 1];
      if (!far.write(bytes)) this.pauseUntilDrained(near, far);
    });
    far.on('data', (bytes) => {
      if (dropsReply) return this.drop(pair);
      if (!near.write(bytes)) this.pauseUntilDrained(far, near);
    });
    for (const [one, other] of [pair, [far, near] as const]) {
      one.on('error', () => undefined).on('close', () => (this.pairs.delete(pair), other.destroy()));
      one.on('end', () => other.end());
      if (this.state === 'stalled') one.pause();
    }
  }

  private pauseUntilDrained(from: Socket, to: Socket): void {
    from.pause();
    to.once('drain', () => this.state === 'stalled' || from.resume());
  }

  private drop(pair: [Socket, Socket]): void {
    this.dropped++;
    for (const socket of pair) socket.destroy();
  }
}
