import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { ApiProblem, told, type Schemas } from '../app/api.js';
import { language } from '../app/i18n.js';
import { lookAgain } from '../app/live.js';
import type { CommandAnswer, Engagement } from '../app/queries.js';

/** Whose engagement is shown, and by what right: the session, or the token of a one-time link. */
export interface Access {
  id: string;
  /** Kept in memory only; it is sent as a header and never part of an address. */
  token?: string;
}

export const AccessContext = createContext<Access>({ id: '' });
export const useAccess = (): Access => useContext(AccessContext);

interface Ask {
  token?: string | undefined;
  body?: unknown;
  key?: string;
}

/** One request, as the session's customer or as the bearer of a link. */
async function answer(path: string, { token, body, key }: Ask): Promise<Response> {
  const headers = {
    'Accept-Language': language(),
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'Content-Type': 'application/json', 'Idempotency-Key': key ?? crypto.randomUUID() }),
  };
  const response = await fetch(path, { method: body === undefined ? 'GET' : 'POST', headers, credentials: 'same-origin', ...(body !== undefined && { body: JSON.stringify(body) }) }).catch(() => undefined);
  if (!response) throw new ApiProblem({ type: 'about:blank', title: '', status: 0, code: 'UNREACHABLE', detail: '' });
  return response;
}

export async function ask<T>(path: string, how: Ask = {}): Promise<T> {
  const response = await answer(path, how);
  const said: unknown = await response.json().catch(() => undefined);
  return told<T>(response.ok ? { data: said as T, response } : { error: said, response });
}

const LOOK_AGAIN_MS = 20_000;
const rightOf = ({ token }: Access): string => (token === undefined ? 'session' : 'link');

export const engagementOf = (access: Access) =>
  queryOptions({ queryKey: ['my', rightOf(access), access.id], refetchInterval: access.token === undefined ? lookAgain(LOOK_AGAIN_MS) : LOOK_AGAIN_MS, queryFn: () => ask<Engagement>(`/v1/engagements/${access.id}`, access) });

/** The engagement of this page; the page waits for it once. */
export const useEngagement = (): Engagement => useSuspenseQuery(engagementOf(useAccess())).data;

export type Slot = Schemas['SlotList']['items'][number];

export function useSlots(kind: 'call' | 'meeting') {
  const access = useAccess();
  return useQuery({ queryKey: ['my', rightOf(access), access.id, 'slots', kind], queryFn: () => ask<Schemas['SlotList']>(`/v1/engagements/${access.id}/slots?kind=${kind}&days=21`, access) });
}

export type Message = Schemas['Message'];
const messagesKey = (id: string) => ['my', 'session', id, 'messages'];

export function useMessages() {
  const { id } = useAccess();
  return useQuery({ queryKey: messagesKey(id), refetchInterval: lookAgain(LOOK_AGAIN_MS), queryFn: async () => (await ask<Schemas['MessagePage']>(`/v1/engagements/${id}/messages`)).items });
}

export function useWrite() {
  const { id } = useAccess();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ text, key }: { text: string; key: string }) => ask<Message>(`/v1/engagements/${id}/messages`, { body: { text }, key }),
    onSuccess: (message) => client.setQueryData<Message[]>(messagesKey(id), (known) => [...(known ?? []).filter((each) => each.id !== message.id), message]),
  });
}

/** What the engagement costs; only who signed in may know, the bearer of a link has no use for it. */
export function useCharges() {
  const { id, token } = useAccess();
  return useQuery({ queryKey: ['my', 'session', id, 'charges'], enabled: token === undefined, queryFn: async () => (await ask<Schemas['ChargePage']>(`/v1/charges?engagement=${id}&limit=50`)).items });
}

/** All that the customer has with us, the newest first. */
export const engagementsOfMine = queryOptions({ queryKey: ['my', 'list'], queryFn: async () => (await ask<Schemas['EngagementPage']>('/v1/engagements?limit=100')).items });

export type DocumentText = Schemas['DocumentText'];

/** The words of a document, for pages that show it without a viewer of files. */
export function useDocumentText(document: string, enabled: boolean) {
  const access = useAccess();
  return useQuery({ queryKey: ['my', rightOf(access), access.id, 'text', document], enabled, retry: false, staleTime: Infinity, queryFn: () => ask<DocumentText>(`/v1/engagements/${access.id}/documents/${document}/text`, access) });
}

/** Gives a command and reads the page again behind it. */
export function useGive(command: string) {
  const access = useAccess();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ form, key }: { form: unknown; key: string }) => ask<CommandAnswer>(`/v1/engagements/${access.id}/commands/${command}`, { ...access, body: form, key }),
    onSettled: () => client.invalidateQueries({ queryKey: ['my'] }),
  });
}

/** Who is counted, which kits there are, who signed for them, who had them: of pipelines that take something into custody. */
export function useCustody(enabled: boolean) {
  const access = useAccess();
  return useQuery({ queryKey: ['my', rightOf(access), access.id, 'custody'], enabled, queryFn: () => ask<Schemas['Custody']>(`/v1/engagements/${access.id}/custody`, access) });
}

/** What a command would bring about, by the rules that will decide it. */
export function usePreview(command: string, form: unknown) {
  const access = useAccess();
  return useQuery({
    queryKey: ['my', rightOf(access), access.id, 'preview', command, JSON.stringify(form)], retry: false, placeholderData: keepPreviousData,
    queryFn: () => ask<Schemas['CommandPreview']>(`/v1/engagements/${access.id}/previews/${command}`, { ...access, body: form }),
  });
}

/** The address of a document below its engagement. */
export const pathOf = (document: string): string => `documents/${document}`;

/** A file of the engagement as something the browser can show. It goes by fetch: a link's token may not stand in an address. */
export async function fileOf(access: Access, path: string): Promise<string> {
  const response = await answer(`/v1/engagements/${access.id}/${path}`, access);
  if (!response.ok) return told({ error: await response.json().catch(() => undefined), response });
  return URL.createObjectURL(await response.blob());
}
