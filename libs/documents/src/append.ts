import { createHash } from 'node:crypto';

/** What we have to know of a file: where its table is, its objects, and its root. Only files of our own sheets are read. */
interface File {
  bytes: Buffer;
  /** Where its cross-reference table begins. */
  table: number;
  /** Begin of each object, by number. */
  offsets: Map<number, number>;
  size: number;
  root: number;
  info: number | undefined;
  pages: number;
}

const REFERENCE = /\b(\d+) 0 R\b/g;

export const isPdf = (content: Buffer): boolean => content.subarray(0, 5).toString('latin1') === '%PDF-';

/**
 * Adds the pages of one file of ours behind those of another, as an incremental update: the other's bytes stay as they are, in front.
 * So whoever has the result has the signed file too, and its hash.
 */
export function appendPages(base: Buffer, added: Buffer): Buffer {
  const [into, from] = [read(base), read(added)];
  // Its objects get numbers behind ours; its tree of pages is replaced by ours.
  const number = (old: number): number => (old === from.pages ? into.pages : into.size + old);
  const moved = [...from.offsets.keys()].filter((each) => ![from.root, from.pages, from.info].includes(each));
  const kids = [...kidsOf(into), ...kidsOf(from).map(number)];
  const pages = Buffer.from(`<<\n/Type /Pages\n/Count ${kids.length}\n/Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]\n>>\n`);

  const parts: Buffer[] = [base, Buffer.from('\n')];
  const written = new Map<number, number>();
  let end = base.length + 1;
  const write = (part: Buffer): void => {
    parts.push(part);
    end += part.length;
  };
  for (const [as, body] of [[into.pages, pages] as const, ...moved.map((old) => [number(old), renumbered(bodyOf(from, old), number)] as const)]) {
    written.set(as, end);
    write(Buffer.concat([Buffer.from(`${as} 0 obj\n`), body, Buffer.from('endobj\n')]));
  }
  const table = end;
  const size = into.size + from.size;
  const entries = [...written].sort(([a], [b]) => a - b).map(([as, at]) => `${as} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
  const ids = [base, Buffer.concat(parts)].map((bytes) => `<${createHash('md5').update(bytes).digest('hex')}>`);
  const info = into.info === undefined ? '' : `/Info ${into.info} 0 R\n`;
  write(Buffer.from(`xref\n${entries.join('')}trailer\n<<\n/Size ${size}\n/Root ${into.root} 0 R\n${info}/Prev ${into.table}\n/ID [${ids.join(' ')}]\n>>\nstartxref\n${table}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function read(bytes: Buffer): File {
  const text = bytes.toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const head = /^xref\n0 (\d+)\n/.exec(text.slice(table, table + 40));
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  if (!Number.isInteger(table) || !head || !Number.isInteger(root)) throw new Error('not a file of ours: pages cannot be added');
  const size = Number(head[1]);
  const first = table + head[0].length;
  const offsets = new Map<number, number>();
  for (let n = 1; n < size; n++) offsets.set(n, Number(text.slice(first + 20 * n, first + 20 * n + 10)));
  const info = /\/Info (\d+) 0 R/.exec(trailer)?.[1];
  const file: File = { bytes, table, offsets, size, root, info: info === undefined ? undefined : Number(info), pages: 0 };
  file.pages = Number(/\/Pages (\d+) 0 R/.exec(bodyOf(file, root).toString('latin1'))?.[1]);
  return file;
}

/** What stands between `n 0 obj` and `endobj`. */
function bodyOf({ bytes, offsets, table }: File, number: number): Buffer {
  const begin = offsets.get(number)!;
  const next = Math.min(table, ...[...offsets.values()].filter((offset) => offset > begin));
  const whole = bytes.subarray(begin, next);
  return whole.subarray(whole.indexOf('obj\n') + 4, whole.lastIndexOf('endobj'));
}

function kidsOf(file: File): number[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(bodyOf(file, file.pages).toString('latin1'))?.[1] ?? '';
  return [...kids.matchAll(REFERENCE)].map((found) => Number(found[1]));
}

/** References in an object's dictionary point to the new numbers; the bytes of a stream are left alone. */
function renumbered(body: Buffer, number: (old: number) => number): Buffer {
  const stream = body.indexOf('\nstream\n');
  const dictionary = stream < 0 ? body : body.subarray(0, stream);
  const text = dictionary.toString('latin1').replaceAll(REFERENCE, (_, old: string) => `${number(Number(old))} 0 R`);
  return Buffer.concat([Buffer.from(text, 'latin1'), stream < 0 ? Buffer.alloc(0) : body.subarray(stream)]);
}
