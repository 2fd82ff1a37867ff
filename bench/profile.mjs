#!/usr/bin/env node
// Where the time of CPU profiles goes, by self time: node bench/profile.mjs <file.cpuprofile>... [--top 25]
import { readFileSync } from 'node:fs';

const top = Number(process.argv[process.argv.indexOf('--top') + 1]) || 25;
const files = process.argv.slice(2).filter((each) => each.endsWith('.cpuprofile'));

/** A package, a folder of ours, or Node's own part. */
function groupOf(url) {
  const packaged = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url);
  if (packaged) return packaged[1];
  const ours = /dist\/((?:apps|libs)\/[^/]+)/.exec(url);
  if (ours) return ours[1];
  return url.startsWith('node:') ? url.split('/')[0] : url === '' ? '(native)' : url.replace(/.*\//, '');
}

for (const file of files) {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8'));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const [functions, groups] = [new Map(), new Map()];
  let busy = 0;
  samples.forEach((id, index) => {
    const { functionName, url, lineNumber } = byId.get(id).callFrame;
    if (functionName === '(idle)' || functionName === '(root)') return;
    const ms = timeDeltas[index] / 1000;
    busy += ms;
    const name = `${functionName || '(anonymous)'}  ${groupOf(url)} ${url.replace(/.*\//, '')}:${lineNumber + 1}`;
    functions.set(name, (functions.get(name) ?? 0) + ms);
    const group = functionName.startsWith('(') && url === '' ? functionName : groupOf(url);
    groups.set(group, (groups.get(group) ?? 0) + ms);
  });
  const print = (title, map, most) => {
    console.log(`  ${title}`);
    for (const [name, ms] of [...map].sort((a, b) => b[1] - a[1]).slice(0, most)) console.log(`  ${((ms / busy) * 100).toFixed(1).padStart(5)} %  ${ms.toFixed(0).padStart(6)} ms  ${name}`);
  };
  console.log(`\n${file}: ${busy.toFixed(0)} ms busy`);
  print('by package', groups, 14);
  print('by function', functions, top);
}
