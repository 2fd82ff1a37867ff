import type { Client } from '@temporalio/client';
import { connectClient } from '#runtime/temporal/connect.js';
import type { ApiSettings } from './tokens.js';

/** The way to Temporal. Opened at the first use and again after a failure: the API is up, and takes commands, while Temporal is away. */
export class Temporal {
  private opened: Promise<Client> | undefined;

  constructor(private readonly settings: Pick<ApiSettings, 'temporalAddress' | 'masterKey' | 'masterKeysAlso' | 'temporalNamespace' | 'temporalTls' | 'temporalTlsCert' | 'temporalTlsKey' | 'temporalTlsCa' | 'temporalApiKey' | 'temporalTaskQueue'>) {}

  get taskQueue(): string {
    return this.settings.temporalTaskQueue;
  }

  get namespace(): string {
    return this.settings.temporalNamespace;
  }

  async client(): Promise<Client> {
    this.opened ??= connectClient(this.settings);
    try {
      return await this.opened;
    } catch (error) {
      this.opened = undefined;
      throw error;
    }
  }

  async close(): Promise<void> {
    const client = await this.opened?.catch(() => undefined);
    await client?.connection.close();
  }
}
