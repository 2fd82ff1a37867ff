import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

const agent = new Agent({ keepAlive: true, maxSockets: 128, timeout: 4000 });

/** One JSON request; resolves to status, headers and parsed body. */
export function call(method, url, { body, headers = {} } = {}) {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers: { ...(payload !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }), ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk)).on('error', reject).on('end', () => {
        try {
          resolve({ status: response.statusCode, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) });
        } catch (error) {
          reject(error);
        }
      });
    });
    sent.setTimeout(60_000, () => sent.destroy(new Error(`${method} ${url}: no answer in 60 s`)));
    sent.on('error', reject).end(payload);
  });
}

/** Runs `work` over all items, so many at a time. @returns the milliseconds that each took */
export async function inParallel(items, atOnce, work) {
  const times = [];
  let next = 0;
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    while (next < items.length) {
      const item = items[next++];
      const since = performance.now();
      await work(item);
      times.push(performance.now() - since);
    }
  }));
  return times;
}

export const median = (values) => quantile(values, 0.5);

export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? NaN : sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again until it is so. */
export async function until(what, ask, { withinMs = 30_000, everyMs = 25 } = {}) {
  for (const end = Date.now() + withinMs; ;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await pause(everyMs);
  }
}
