/** A value of a YAML document. */
export type Yaml = string | number | boolean | null | Yaml[] | { [key: string]: Yaml };

interface Line {
  indent: number;
  text: string;
}

/**
 * Reads the part of YAML that our deployment files are written in: block maps and lists, flow lists of strings, quoted and plain scalars,
 * anchors, aliases and `<<`. Anything else is an error, so that what it gives is what another reader gives.
 */
export function yamlDocuments(source: string): Yaml[] {
  return source.split(/^---$/m).map((text) => new Reader(text).document());
}

class Reader {
  private readonly lines: Line[];
  private readonly anchors = new Map<string, Yaml>();
  private at = 0;

  constructor(source: string) {
    this.lines = source.split('\n').map(withoutComment).filter((line) => line.trim() !== '').map((line) => ({ indent: line.length - line.trimStart().length, text: line.trim() }));
  }

  document(): Yaml {
    const value = this.block(0);
    if (this.at < this.lines.length) throw new Error(`not understood: ${this.lines[this.at]!.text}`);
    return value;
  }

  private block(indent: number): Yaml {
    return this.lines[this.at]!.text.startsWith('- ') ? this.list(indent) : this.map(indent);
  }

  private list(indent: number): Yaml[] {
    const items: Yaml[] = [];
    for (let line = this.lines[this.at]; line?.indent === indent && line.text.startsWith('- '); line = this.lines[this.at]) {
      const rest = line.text.slice(2);
      if (/^[\w./-]+:( |$)/.test(rest)) {
        this.lines[this.at] = { indent: indent + 2, text: rest }; // a map that begins beside the dash
        items.push(this.map(indent + 2));
      } else {
        this.at++;
        items.push(scalar(rest));
      }
    }
    return items;
  }

  private map(indent: number): Yaml {
    const map: { [key: string]: Yaml } = {};
    let merged: Yaml = {};
    for (let line = this.lines[this.at]; line?.indent === indent && !line.text.startsWith('- '); line = this.lines[this.at]) {
      const [, key, anchor, rest = ''] = /^("[^"]*"|[^\s:"]+):(?: +&(\w+))?(?: +(.*))?$/.exec(line.text) ?? [];
      if (key === undefined) throw new Error(`no key: ${line.text}`);
      this.at++;
      const value = this.valueOf(rest, indent);
      if (anchor !== undefined) this.anchors.set(anchor, value);
      if (key === '<<') merged = value;
      else if (key in map) throw new Error(`twice: ${key}`);
      else map[scalar(key) as string] = value;
    }
    return { ...(merged as typeof map), ...map };
  }

  private valueOf(text: string, indent: number): Yaml {
    if (text.startsWith('*')) {
      const value = this.anchors.get(text.slice(1));
      if (value === undefined) throw new Error(`no anchor: ${text}`);
      return value;
    }
    if (text !== '') return scalar(text);
    const next = this.lines[this.at];
    const deeper = next && (next.indent > indent || (next.indent === indent && next.text.startsWith('- ')));
    return deeper ? this.block(next.indent) : null;
  }
}

/** A `#` begins a comment at the start of a line or after a space, outside of quotes. */
function withoutComment(line: string): string {
  let quote = '';
  for (let n = 0; n < line.length; n++) {
    const sign = line[n]!;
    if (quote !== '') quote = sign === quote && line[n - 1] !== '\\' ? '' : quote;
    else if (sign === '"') quote = sign;
    else if (sign === '#' && (n === 0 || line[n - 1] === ' ')) return line.slice(0, n);
  }
  return line;
}

function scalar(text: string): Yaml {
  if (text.startsWith('"')) return JSON.parse(text) as string;
  if (text.startsWith('[')) return JSON.parse(text) as Yaml[];
  if (text === '{}') return {};
  if (text.startsWith('{')) return Object.fromEntries(text.slice(1, -1).split(',').map((each) => each.split(':').map((part) => part.trim()) as [string, string]));
  if (/^([&*!|>%@`']|-( |$))/.test(text) || / #|: /.test(text)) throw new Error(`not understood: ${text}`);
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return text === 'true' ? true : text === 'false' ? false : text === 'null' ? null : text;
}
