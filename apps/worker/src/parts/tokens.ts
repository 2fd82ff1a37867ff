import type { Settings } from '#runtime/settings.js';

/** What the worker cannot do without; `readSettings(env, { needs: NEEDED })`. */
export const NEEDED = ['databaseWorkerUrl', 'temporalAddress', 'masterKey', 'smtpUrl'] as const;

export type WorkerSettings = Settings & { [K in (typeof NEEDED)[number]]: string };

export const SETTINGS = Symbol('settings');
export const LOG = Symbol('log');
/** The SDK's connection and the client over it, one per process. */
export const CONNECTION = Symbol('connection');
