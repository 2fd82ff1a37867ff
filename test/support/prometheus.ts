/** One line of Prometheus text. */
export interface Sample {
  name: string;
  labels: { [label: string]: string };
  value: number;
}

/** The samples of a page of metrics. @throws when a line is neither a comment nor a sample */
export function samplesIn(text: string): Sample[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const [, name, labels = '', value] = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`no sample: ${line}`);
    return { name, labels: Object.fromEntries([...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, label, its]) => [label!, its!])), value: Number(value) };
  });
}

/** The metrics that a page of metrics describes, also those without a sample yet. */
export const familiesIn = (text: string): string[] => [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!);

/** What a histogram or counter is called in a query, without what Prometheus adds for its parts. */
export const familyOf = (name: string): string => name.replace(/_(bucket|sum|count)$/, '');

/** The metrics that an expression asks for: names of ours, of Node and of the SDK. */
export const metricsIn = (expression: string): string[] => [...expression.matchAll(/\b(?:dandori|nodejs|process|temporal)_\w+/g)].map(([name]) => name);
