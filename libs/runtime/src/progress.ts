/** Tells a person at a terminal, or a log, what is going on: one line per thing that takes long. */
export interface Progress {
  say(text: string): void;
  /** Runs `work` under one line: what, and how long it took. `why` is added when it takes longer than a few seconds. */
  step<T>(what: string, work: (tick: (detail: string) => void) => Promise<T>, why?: string): Promise<T>;
}

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** On a terminal the line is rewritten each second; elsewhere a line comes each 30 s. */
export function consoleProgress(out: NodeJS.WriteStream = process.stdout): Progress {
  return {
    say: (text) => void out.write(`${text}\n`),
    async step(what, work, why) {
      const since = Date.now();
      let detail = '';
      const note = (): string => [why && Date.now() - since > 3000 ? why : '', detail].filter(Boolean).join('; ');
      const line = (): string => `  … ${what} ${Math.round((Date.now() - since) / 1000)} s${note() ? `  (${note()})` : ''}`;
      const clear = (): void => void (out.isTTY && out.write('\r\x1b[2K'));
      const draw = (): void => void (out.isTTY ? out.write(`\r\x1b[2K${line().slice(0, (out.columns || 80) - 1)}`) : out.write(`${line()}\n`));
      // The reason comes early even in a log: a stranger decides in the first seconds whether this hangs.
      const early = out.isTTY || !why ? undefined : setTimeout(draw, 4000);
      const timer = setInterval(draw, out.isTTY ? 1000 : 30_000);
      try {
        const value = await work((text) => void (detail = text));
        clear();
        out.write(`  ✓ ${what}${detail ? `, ${detail}` : ''} (${seconds(since)})\n`);
        return value;
      } catch (error) {
        clear();
        out.write(`  ✗ ${what} (${seconds(since)})\n`);
        throw error;
      } finally {
        clearTimeout(early);
        clearInterval(timer);
      }
    },
  };
}

/** Says nothing: for tests. */
export const silent: Progress = {
  say: () => undefined,
  step: (_what, work) => work(() => undefined),
};
