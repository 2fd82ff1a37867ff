import type { Settings } from '#runtime/settings.js';

/** What the API cannot do without; `readSettings(env, { needs: NEEDED })`. */
export const NEEDED = ['databaseApiUrl', 'temporalAddress', 'masterKey', 'authSecret'] as const;

export type ApiSettings = Settings & { [K in (typeof NEEDED)[number]]: string };

export const SETTINGS = Symbol('settings');
export const LOG = Symbol('log');
export const AUTH = Symbol('auth');
