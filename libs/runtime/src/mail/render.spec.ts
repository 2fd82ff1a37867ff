import { renderMail } from './render.js';
import { isPlainAddress, oneLine } from './smtp.mail.js';

const words = { subject: '{name} 様', body: '{name} 様\n\nご案内です。\n{link}' };

test('text and page say the same, and the link can be followed', () => {
  const mail = renderMail(words, { name: '段取 太郎', link: 'https://example.jp/link#abc' }, 'ja');

  expect(mail.text).toBe('段取 太郎 様\n\nご案内です。\nhttps://example.jp/link#abc\n');
  expect(mail.html).toContain('<html lang="ja">');
  expect(mail.html).toContain('<p>ご案内です。<br><a href="https://example.jp/link#abc">https://example.jp/link#abc</a></p>');
});

test('a name is text in the page, whatever it contains', () => {
  const { html } = renderMail(words, { name: '<script>"&\'', link: 'https://example.jp/' }, 'ja');

  expect(html).not.toContain('<script>');
  expect(html).toContain('&lt;script&gt;&quot;&amp;&#39; 様');
});

test('a name that looks like a placeholder stays a name', () => {
  const { text, html } = renderMail(words, { name: '{link}', link: 'https://example.jp/link#secret' }, 'ja');

  expect(text).toMatch(/^\{link\} 様/);
  expect(html.match(/secret/g)).toHaveLength(2);
});

test('a subject has one line', () => {
  expect(oneLine('A\r\nBcc: b@example.jp\u2028c')).toBe('A Bcc: b@example.jp c');
});

test.each(['a@b\r\nBcc: c@d', 'a@b, c@d', 'A <a@b>', 'a@b;c@d', '', 'a', '"x"@y'])('%j is not one plain address', (text) => {
  expect(isPlainAddress(text)).toBe(false);
});

test('an address in Japanese or with a plus is one', () => {
  expect(isPlainAddress('tarou+info@例え.jp')).toBe(true);
});
