import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { until } from '#runtime/wait.js';

/** The receiver of docs/webhooks.md, word for word, as a process. What it was told of is kept over its restarts. */
export class Receiver {
  /** Ids that it printed, in their order. */
  readonly ids: string[] = [];
  private child: ChildProcess | undefined;

  private constructor(readonly port: number) {}

  /** At a port that is free; nothing listens there until it is started. */
  static async at(): Promise<Receiver> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    await new Promise<void>((done) => server.close(() => done()));
    return new Receiver(port);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hooks`;
  }

  async start(secret: string): Promise<void> {
    const code = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/webhooks.md', 'utf8'))![1]!;
    const { NODE_OPTIONS: _, ...env } = process.env; // jest's are not for it
    this.child = spawn(process.execPath, ['--input-type=module', '-e', code], { env: { ...env, WEBHOOK_SECRET: secret, PORT: String(this.port) }, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    this.child.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (text + chunk).split('\n');
      text = lines.pop()!;
      this.ids.push(...lines.map((line) => line.split(' ')[0]!));
    });
    await until('the receiver listens', () => this.listens(), { withinMs: 10_000 });
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('close', done));
    child.kill(signal);
    await gone;
  }

  private listens(): Promise<boolean> {
    return new Promise((answer) => {
      const socket = connect(this.port, '127.0.0.1', () => (socket.destroy(), answer(true))).on('error', () => answer(false));
    });
  }
}
