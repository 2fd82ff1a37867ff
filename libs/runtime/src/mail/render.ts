import type { Lang } from '#domain/calendar/because.js';

/** Values for the placeholders of a pipeline's words: people, settings and one-time links, which facts never hold. */
export type Values = { readonly [placeholder: string]: string };

/** Fills `{name}` and the like in one pass, so that a value which looks like a placeholder stays what it is. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? values[name]! : whole));
}

/** Plain text, and a simple page with the same words: one column, real paragraphs, links that can be read, no pictures. */
export function renderMail(words: { subject: string; body: string }, values: Values, language: Lang): { subject: string; text: string; html: string } {
  const subject = fill(words.subject, values);
  const text = `${fill(words.body, values)}\n`;
  const paragraphs = words.body.split(/\n{2,}/).map((paragraph) => `<p>${htmlOf(paragraph, values)}</p>`);
  const html = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.7 sans-serif;color:#1a1a1a;background:#ffffff">
<main style="max-width:600px;margin:0 auto">
${paragraphs.join('\n')}
</main>
</body>
</html>
`;
  return { subject, text, html };
}

/** Words and values are escaped; only what stands for the placeholder `{link}` becomes a link. */
function htmlOf(paragraph: string, values: Values): string {
  return paragraph
    .split('{link}')
    .map((part) => escapeHtml(fill(part, values)).replaceAll('\n', '<br>'))
    .join(values['link'] === undefined ? '{link}' : `<a href="${escapeHtml(values['link'])}">${escapeHtml(values['link'])}</a>`);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Values of people stand in our pages as text, whatever they contain. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
