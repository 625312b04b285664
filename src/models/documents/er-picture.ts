import type { Table } from './tables-of.ts';

const row = 18;
const gap = 60;
const width = 260;

type Box = Readonly<{ table: Table; x: number; y: number; height: number }>;

/** The tables as an SVG picture: a box for each, as many columns as rows, a line for each reference. */
export function erPicture(tables: readonly Table[]): string {
  const boxes = laidOut(tables);
  const right = Math.max(...boxes.map(({ x }) => x + width)) + gap / 2;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + gap / 2;
  const lines = boxes.flatMap((box) => box.table.references.flatMap((one) => line(box, one, boxes)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(right)} ${String(bottom)}" width="${String(right)}" height="${String(bottom)}" font-family="monospace" font-size="12">`,
    `  <title>Tables and references</title>`,
    `  <rect width="100%" height="100%" fill="#ffffff" />`,
    ...lines,
    ...boxes.flatMap(drawn),
    '</svg>',
    '',
  ].join('\n');
}

/** Column by column; the next box goes where the column is shortest, so that the picture stays about square. */
function laidOut(tables: readonly Table[]): readonly Box[] {
  const ends: number[] = Array.from({ length: Math.ceil(Math.sqrt(tables.length)) }, () => gap / 2);
  return tables.map((table) => {
    const place = ends.indexOf(Math.min(...ends));
    const y = ends[place] ?? 0;
    const height = (table.columns.length + 1) * row + 12;
    ends[place] = y + height + gap / 2;
    return { table, x: gap / 2 + place * (width + gap), y, height };
  });
}

function drawn({ table, x, y, height }: Box): readonly string[] {
  const foreign = new Set(table.references.map(({ column }) => column));
  const text = (at: number, weight: string, says: string): string =>
    `  <text x="${String(x + 10)}" y="${String(y + at)}"${weight}>${says}</text>`;
  return [
    `  <rect x="${String(x)}" y="${String(y)}" width="${String(width)}" height="${String(height)}" rx="4" fill="#f6f8fa" stroke="#57606a" />`,
    text(row, ' font-weight="bold"', table.name),
    ...table.columns.map(({ name, type, key }, index) => {
      const mark = key ? ' ●' : foreign.has(name) ? ' →' : '';
      return text((index + 2) * row, '', cut(`${name} ${type}${mark}`));
    }),
  ];
}

function line(from: Box, { column, target }: Table['references'][number], boxes: readonly Box[]): readonly string[] {
  const to = boxes.find(({ table }) => table.name === target);
  if (!to) return [];
  const index = from.table.columns.findIndex(({ name }) => name === column);
  const start = from.y + (index + 2) * row - 4;
  const end = to.y + row - 4;
  const [left, right] = to.x > from.x ? [from.x + width, to.x] : [from.x, to.x === from.x ? to.x : to.x + width];
  const bend = to.x > from.x ? gap / 2 : -gap / 2;
  return [
    `  <path d="M ${String(left)} ${String(start)} C ${String(left + bend)} ${String(start)} ${String(right - (to.x === from.x ? -bend : bend))} ${String(end)} ${String(right)} ${String(end)}" fill="none" stroke="#0969da" />`,
  ];
}

/** What does not fit into a box. */
function cut(text: string): string {
  return text.length > 34 ? `${text.slice(0, 33)}…` : text;
}
