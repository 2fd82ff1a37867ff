import { listRoutes } from '#api/auth/routes.js';
import type { Audience } from '#api/auth/principal.js';
import { documentOf } from '#api/openapi/document.js';
import type { ApiBed } from './api.js';

/** One operation of the OpenAPI document, a command's own address included. */
export interface Route {
  method: string;
  path: string;
  /** The addresses up to each of its parameters. */
  parameters: string[];
  query: string[];
  allowed: readonly Audience[];
}

/** Every route of the OpenAPI document with who may call it: a route added later is among them. */
export function routesOf(bed: ApiBed): Route[] {
  const declared = listRoutes(bed.app).map((row) => ({ ...row, pattern: new RegExp(`^${row.path.replaceAll(/:\w+/g, '[^/]+')}$`), fixed: row.path.replaceAll(/:\w+/g, '').length }));
  return Object.entries(documentOf(bed.app).paths).flatMap(([path, item]) =>
    Object.entries(item as { [method: string]: { parameters?: { name: string; in: string }[] } }).map(([lower, { parameters = [] }]) => {
      const method = lower.toUpperCase();
      const [route] = declared.filter((row) => row.method === method && row.pattern.test(path)).sort((a, b) => b.fixed - a.fixed);
      const marks = [...path.matchAll(/\{\w+\}/g)].map(({ index, 0: mark }) => path.slice(0, index + mark.length));
      return { method, path, parameters: marks, query: parameters.filter((each) => each.in === 'query').map(({ name }) => name), allowed: route!.allowed! };
    }),
  );
}

/** Fills a route's parameters, by the address up to each. */
export function addressOf({ path, parameters }: Route, of: (parameter: string) => string): string {
  return parameters.reduce((left, parameter) => left.replace(/\{\w+\}/, encodeURIComponent(of(parameter))), path);
}
