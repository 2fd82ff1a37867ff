import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runVectors } from './run.js';
import type { Vector } from './vector.js';

// npm run vectors -- FILE… [--ops onb,cal.lastBusinessDay]

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { ops: { type: 'string', multiple: true } },
});
if (positionals.length === 0) {
  console.error('usage: vectors FILE… [--ops onb,cal.lastBusinessDay]');
  process.exit(2);
}

const ops = values.ops?.flatMap((list) => list.split(',')).map((op) => op.trim()).filter((op) => op !== '');
const results = runVectors(positionals.flatMap(vectorsIn), ops ? { ops } : {});
const failures = results.filter((result) => !result.passed);
for (const { id, op, expected, actual } of failures) {
  console.log(`FAILED ${id} ${op} expected ${JSON.stringify(expected)} actual ${JSON.stringify(actual)}`);
}
console.log(`${results.length - failures.length} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;

function vectorsIn(file: string): Vector[] {
  const read = JSON.parse(readFileSync(file, 'utf8')) as Vector[] | { vectors: Vector[] };
  return Array.isArray(read) ? read : read.vectors;
}
