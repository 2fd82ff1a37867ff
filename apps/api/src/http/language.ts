import type { Lang } from '#domain/calendar/because.js';

/** Japanese or English by the Accept-Language header; Japanese when neither is asked for. */
export function languageOf(header: string | string[] | undefined): Lang {
  const text = (Array.isArray(header) ? header.join(',') : (header ?? '')).slice(0, 200);
  const wishes = text.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const q = parameters.map((each) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(each)?.[1]).find((each) => each !== undefined);
    return { tag: tag.split('-')[0], q: q === undefined ? 1 : Number(q) };
  });
  const weight = (lang: Lang): number => Math.max(0, ...wishes.filter((each) => each.tag === lang).map((each) => each.q));
  return weight('en') > weight('ja') ? 'en' : 'ja';
}
