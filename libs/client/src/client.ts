import createFetchClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './schema.js';

export type { components, paths } from './schema.js';
export type Problem = components['schemas']['Problem'];
export type DandoriClient = Client<paths>;

export interface ClientOptions {
  /** Where the API is, such as `http://localhost:3000`. */
  baseUrl: string;
  /** An API key, or the token of a one-time link. Without one, the client is the public. */
  token?: string;
  language?: 'ja' | 'en';
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * A client of our API with the types of its OpenAPI document: `client.POST('/v1/engagements/{id}/commands/send-material', …)`.
 * A POST without an Idempotency-Key gets one; give your own where you may have to ask again.
 */
export function createClient({ baseUrl, token, language, fetch }: ClientOptions): DandoriClient {
  const client = createFetchClient<paths>({ baseUrl, ...(fetch && { fetch }) });
  const middleware: Middleware = {
    onRequest({ request }) {
      if (token !== undefined) request.headers.set('Authorization', `Bearer ${token}`);
      if (language) request.headers.set('Accept-Language', language);
      if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', crypto.randomUUID());
      return request;
    },
  };
  client.use(middleware);
  return client;
}
