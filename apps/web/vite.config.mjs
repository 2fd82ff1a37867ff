// One page, three kinds of chunks: what everybody needs, the staff console, the customer's pages.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

export default defineConfig({
  root: here,
  logLevel: process.env.VITE_LOG ?? 'warn',
  build: { outDir: join(root, 'dist/web'), emptyOutDir: true, target: 'es2022', reportCompressedSize: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 700, rolldownOptions: { onLog: (level, log, say) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : say(level, log)) } },
  resolve: { alias: [{ find: /^#(domain|client)\/(.*)\.js$/, replacement: `${root}/libs/$1/src/$2.ts` }] },
  oxc: { jsx: { runtime: 'automatic' } },
  // `npx vite apps/web` beside a running `npm start`: pages from here, everything else from there.
  server: { port: 5173, proxy: Object.fromEntries(['/v1', '/health', '/openapi.json'].map((path) => [path, process.env.DANDORI_URL ?? 'http://localhost:3000'])) },
});
