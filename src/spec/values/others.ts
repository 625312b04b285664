import type { Json } from '../../types.ts';
import { textProblem } from '../text-problem.ts';
import type { ValueReader } from './read-result.ts';

/** true or false. */
export const readBoolean: ValueReader = (value) =>
  typeof value === 'boolean' ? { value } : { problem: 'must be true or false' };

/** One of the labels of the enum. */
export const readEnum: ValueReader = (value, { values = [] }) =>
  typeof value === 'string' && values.includes(value)
    ? { value }
    : { problem: `must be one of ${values.map((label) => JSON.stringify(label)).join(', ')}` };

/** Any JSON of at most 64 KiB and 32 levels. */
export const readJsonValue: ValueReader = (value) => {
  if (Buffer.byteLength(JSON.stringify(value)) > 64 * 1024) return { problem: 'may have at most 64 KiB as JSON' };
  if (depthOf(value) > 32) return { problem: 'may have at most 32 levels' };
  const bad = textsIn(value)
    .map(textProblem)
    .find((problem) => problem !== undefined);
  return bad === undefined ? { value } : { problem: bad };
};

/** A file is written by uploading it. */
export const readFile: ValueReader = () => ({ problem: 'cannot be written in a spec: files are uploaded' });

function depthOf(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map((item: Json) => depthOf(item)));
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, Json]) => [key, ...textsIn(item)]);
}
