/** One line of a scrape: a series, told by name and labels, and its value. */
export type Sample = Readonly<{ name: string; labels: Readonly<Record<string, string>>; value: number }>;

/** A scrape, read: the declared types by metric, the samples, and every line that is none of both. */
export type Scrape = Readonly<{
  types: ReadonlyMap<string, string>;
  samples: readonly Sample[];
  problems: readonly string[];
}>;

const labelText = String.raw`[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\[\\"n])*"`;
const sampleLine = new RegExp(
  String.raw`^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{((?:${labelText}(?:,(?=.))?)*),?\})? ([^ ]+)(?: -?\d+)?$`,
);
const typeLine = /^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram|summary|untyped)$/;

/** Reads the text format of Prometheus, version 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats). */
export function readMetrics(text: string): Scrape {
  const types = new Map<string, string>();
  const samples: Sample[] = [];
  const problems: string[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || (line.startsWith('#') && !line.startsWith('# TYPE'))) continue;
    const [, declared, type] = typeLine.exec(line) ?? [];
    if (declared !== undefined && type !== undefined) {
      if (types.has(declared)) problems.push(`${declared} is declared twice`);
      types.set(declared, type);
      continue;
    }
    const [, name, labels = '', value] = sampleLine.exec(line) ?? [];
    const number = numberOf(value);
    if (name === undefined || number === undefined) problems.push(line);
    else samples.push({ name, labels: readLabels(labels), value: number });
  }
  return { types, samples, problems };
}

/** A series by its name and labels, whatever their order. */
export function seriesOf({ name, labels }: Sample): string {
  const sorted = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${name}{${sorted.map(([key, value]) => `${key}="${value}"`).join(',')}}`;
}

/** The sum over all series of a name that have these labels. */
export function sumOf({ samples }: Scrape, name: string, labels: Readonly<Record<string, string>> = {}): number {
  return samples
    .filter((sample) => sample.name === name)
    .filter((sample) => Object.entries(labels).every(([key, value]) => sample.labels[key] === value))
    .reduce((sum, { value }) => sum + value, 0);
}

function readLabels(text: string): Record<string, string> {
  const pairs = text.matchAll(new RegExp(labelText, 'g'));
  return Object.fromEntries(
    [...pairs].map(([pair]): [string, string] => {
      const end = pair.indexOf('=');
      const value = pair
        .slice(end + 2, -1)
        .replaceAll(/\\([\\"n])/g, (_all, mark: string) => (mark === 'n' ? '\n' : mark));
      return [pair.slice(0, end), value];
    }),
  );
}

function numberOf(text: string | undefined): number | undefined {
  // As Go's ParseFloat reads them, whatever their case.
  const [, sign, word] = /^([+-]?)(nan|inf|infinity)$/i.exec(text ?? '') ?? [];
  if (word !== undefined) return word.toLowerCase() === 'nan' ? NaN : sign === '-' ? -Infinity : Infinity;
  const number = text === undefined || text === '' ? NaN : Number(text);
  return Number.isNaN(number) ? undefined : number;
}
