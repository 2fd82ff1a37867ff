import { createClient, type components, type DandoriClient, type Problem } from '#client/client.js';
import { language, type Lang } from './i18n.js';

export type Schemas = components['schemas'];
export type Words = Schemas['Words'];
export type { Problem };

const clients = new Map<Lang, DandoriClient>();

/** The typed client in the language of the page. The session cookie goes along by itself: one origin. */
export function api(): DandoriClient {
  const lang = language();
  const client = clients.get(lang) ?? createClient({ baseUrl: location.origin, language: lang });
  clients.set(lang, client);
  return client;
}

/** An answer that says no: RFC 9457, with the errors of fields where there are any. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ApiProblem';
  }
}

/** The data of an answer, or a thrown problem. Nothing of ours answers without one or the other; a proxy might. */
export function told<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (data !== undefined && error === undefined) return data;
  if (error && typeof error === 'object' && 'code' in error) throw new ApiProblem(error as Problem);
  if (response.ok) return data as T;
  throw new ApiProblem({ type: 'about:blank', title: response.statusText, status: response.status, code: 'UNREACHABLE', detail: '' });
}

export const problemOf = (error: unknown): Problem | undefined => (error instanceof ApiProblem ? error.problem : undefined);

/** A POST to an address that is only known at run time: commands by their name. With a key it happens once, however often it is sent. */
export async function post<T>(path: string, body: unknown, key?: string): Promise<T> {
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': language(), ...(key !== undefined && { 'Idempotency-Key': key }) };
  const response = await fetch(path, { method: 'POST', headers, credentials: 'same-origin', body: JSON.stringify(body) }).catch(() => undefined);
  if (!response) throw new ApiProblem({ type: 'about:blank', title: '', status: 0, code: 'UNREACHABLE', detail: '' });
  const said: unknown = await response.json().catch(() => undefined);
  return told<T>(response.ok ? { data: (said ?? {}) as T, response } : { error: said, response });
}
