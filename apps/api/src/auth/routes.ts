import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { ALLOWED, SEES_ALL } from './allow.js';
import type { Audience } from './principal.js';

export interface RouteRow {
  method: string;
  path: string;
  handler: string;
  allowed: readonly Audience[] | undefined;
  /** For whom it sees everybody's rows, beside those who work here. */
  seesAll: readonly Audience[];
}

/** Every route of the application, as declared by its controllers. */
export function listRoutes(app: INestApplicationContext): RouteRow[] {
  const rows: RouteRow[] = [];
  for (const module of app.get(ModulesContainer, { strict: false }).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, unknown>;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const handler = prototype[name];
        if (name === 'constructor' || typeof handler !== 'function') continue;
        const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
        if (path === undefined) continue;
        const base = Reflect.getMetadata(PATH_METADATA, metatype) as string;
        const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'GET';
        const full = `/${base}/${path}`.replaceAll(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
        const seesAll = (Reflect.getMetadata(SEES_ALL, handler) ?? Reflect.getMetadata(SEES_ALL, metatype) ?? []) as Audience[];
        rows.push({ method, path: full, handler: `${metatype.name}.${name}`, allowed: Reflect.getMetadata(ALLOWED, handler) as Audience[] | undefined, seesAll });
      }
    }
  }
  return rows.sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`));
}

/** Throws when a route does not say for whom it is. */
export function assertRoutesAreClosed(app: INestApplicationContext): void {
  const open = listRoutes(app).filter((row) => row.allowed === undefined || row.allowed.length === 0);
  if (open.length > 0) throw new Error(`routes without @Allow: ${open.map((row) => `${row.method} ${row.path}`).join(', ')}`);
}
