import { open, readFile, type FileHandle } from 'node:fs/promises';

/** A command before it is sent. `key` is its Idempotency-Key; one key is one command, however often it is sent. */
export interface Intent {
  key: string;
  /** Whose order it belongs to, and what it is: `onboarding-12`, `addNote`. */
  order: string;
  kind: string;
  bodyHash: string;
  /** What the model says will come of it. */
  expected: Definite;
}

export type Definite = 'acked' | 'refused';

/** What came of one sending: `unknown` when there was no answer, or one that says "not decided yet". */
export interface Outcome {
  key: string;
  outcome: Definite | 'unknown';
  /** The HTTP status; 0 without an answer. */
  status: number;
  code?: string;
  command?: string;
  /** How long it took, and when it ended, in milliseconds since the epoch. */
  ms: number;
  at: number;
}

export type Line = ({ line: 'sends' } & Intent) | ({ line: 'heard' } & Outcome);

/** What the driver knows. A line is on the disk before its promise resolves, so it survives the death of whoever wrote it. */
export class Journal {
  private waiting: { text: string; written: () => void; failed: (error: unknown) => void }[] = [];
  private writing: Promise<void> | undefined;

  private constructor(
    readonly path: string,
    private readonly file: FileHandle,
  ) {}

  /** A new one. @throws Error when the file is already there */
  static async create(path: string): Promise<Journal> {
    return new Journal(path, await open(path, 'ax'));
  }

  /** To be awaited before a command is sent. */
  sends(intent: Intent): Promise<void> {
    return this.append({ line: 'sends', ...intent });
  }

  heard(outcome: Outcome): Promise<void> {
    return this.append({ line: 'heard', ...outcome });
  }

  async close(): Promise<void> {
    await this.writing;
    await this.file.close();
  }

  private append(line: Line): Promise<void> {
    return new Promise((written, failed) => {
      this.waiting.push({ text: `${JSON.stringify(line)}\n`, written, failed });
      this.writing ??= this.write();
    });
  }

  /** What came while the disk was busy is written with the next fsync. */
  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const lines = this.waiting.splice(0);
      try {
        await this.file.write(lines.map(({ text }) => text).join(''));
        await this.file.datasync();
        for (const { written } of lines) written();
      } catch (error) {
        for (const { failed } of lines) failed(error);
      }
    }
    this.writing = undefined; // in the same turn as the look at what waits: nobody can come in between
  }
}

/** One command of a journal: what was sent, and all that was heard of it. */
export interface Sent extends Intent {
  heard: Outcome[];
  /** Definite as soon as one answer was. */
  outcome: Definite | 'unknown';
  command?: string;
}

/** The commands of a journal in the order of their first sending. A line that was cut off by a death is the last, and left out. */
export async function readJournal(path: string): Promise<Sent[]> {
  const commands = new Map<string, Sent>();
  for (const text of (await readFile(path, 'utf8')).split('\n').slice(0, -1)) {
    const { line, ...rest } = JSON.parse(text) as Line;
    if (line === 'sends') commands.set(rest.key, { ...(rest as Intent), heard: [], outcome: 'unknown' });
    else hear(commands.get(rest.key)!, rest as Outcome);
  }
  return [...commands.values()];
}

function hear(sent: Sent, outcome: Outcome): void {
  sent.heard.push(outcome);
  if (outcome.outcome === 'unknown') return;
  sent.outcome = outcome.outcome;
  sent.command = outcome.command ?? sent.command;
}
