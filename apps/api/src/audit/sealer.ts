import { appendFile } from 'node:fs/promises';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { sealAudit, type AuditHead } from '#persistence/audit.js';
import { LOG, SETTINGS, type ApiSettings } from '../parts/tokens.js';

const EVERY_MS = 1000;
const TOLD_EVERY_MS = 10_000;

/**
 * Chains what was written to the audit, every second, by whichever process comes first; no command waits for it. Tells the chain's head
 * where the database has no hand in it: in the log, and in the file AUDIT_ANCHORS.
 */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> | undefined;
  private head: AuditHead | undefined;
  private toldAt = -Infinity;

  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.running ??= this.run().finally(() => (this.running = undefined))), EVERY_MS);
    this.timer.unref();
  }

  /** While the database is still there. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
    this.toldAt = -Infinity;
    await this.run();
  }

  /** Never throws: what fails now is sealed by the next. */
  async run(): Promise<void> {
    try {
      this.head = (await sealAudit(this.db)) ?? this.head;
      if (this.head && performance.now() - this.toldAt >= TOLD_EVERY_MS) await this.tell(this.head);
    } catch (error) {
      this.log.warn({ error: error instanceof Error ? error.name : typeof error, code: (error as { code?: unknown }).code }, 'audit not sealed yet');
    }
  }

  private async tell(head: AuditHead): Promise<void> {
    this.toldAt = performance.now();
    this.log.info(head, 'audit head');
    const { auditAnchors } = this.settings;
    if (auditAnchors !== undefined) await appendFile(auditAnchors, `${JSON.stringify({ at: new Date().toISOString(), ...head })}\n`, { mode: 0o600 });
    this.head = undefined;
  }
}
