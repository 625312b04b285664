import type { Json } from '../types.ts';

/**
 * What a value of the spec file may look like. One tree of shapes is checked against a file, published as JSON Schema
 * and flattened into flags and prompts.
 */
export type Shape =
  /** `editorPattern` is only published: the texts it describes are read by a parser with better messages. */
  | Readonly<{ kind: 'text'; max: number; min?: number; pattern?: string; hint?: string; editorPattern?: string }>
  | Readonly<{ kind: 'integer' | 'number'; min: number; max: number }>
  | Readonly<{ kind: 'boolean' }>
  | Readonly<{ kind: 'constant'; value: Json }>
  /** A closed list; `refused` holds words that people try and the sentence that explains why they do not fit. */
  | Readonly<{ kind: 'enum'; values: readonly string[]; refused?: Readonly<Record<string, string>> }>
  /** `orOne`: a single value stands for a list of one. */
  | Readonly<{ kind: 'list'; of: Shape; max: number; min?: number; orOne?: true; repeats?: true }>
  /** `name` is the key below `$defs` under which the shape is published once. */
  | Readonly<{ kind: 'object'; members: Readonly<Record<string, Member>>; name?: string }>
  | Readonly<{ kind: 'map'; keys: Readonly<{ pattern: string; hint: string }>; of: Shape; max: number }>
  /** One of several shapes that differ in their JSON type. */
  | Readonly<{ kind: 'either'; of: readonly Shape[] }>
  | Readonly<{ kind: 'json' }>;

/** One key of an object: its shape, what holds without it, and the words that explain it. */
export type Member = Readonly<{
  shape: Shape;
  /** One sentence for `--help`, the JSON Schema and the docs. */
  help: string;
  /** The question that a prompt asks; without it the key is not prompted for. */
  prompt?: string;
  /** What holds when the key is absent. Where that depends on other keys, `help` says how and `resolve` decides. */
  default?: Json;
  required?: true;
  /** False for keys that only a file can carry. */
  flag?: false;
}>;
