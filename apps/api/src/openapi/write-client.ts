import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { generate, type Document } from '#client/generate.js';
import { readDocument } from './unconnected.js';

// npm run client: writes the types of the client from our own document.
const target = resolve(process.argv[2] ?? 'libs/client/src/schema.ts');
const text = generate((await readDocument()) as unknown as Document);
await writeFile(target, text);
process.stdout.write(`${target}: ${text.split('\n').length} lines\n`);
