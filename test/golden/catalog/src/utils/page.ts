import type { CursorPosition } from './cursor.ts';

/** One page of a list: counted when it was asked for by number, otherwise with the positions of its neighbours. */
export type Page<Model> =
  | { items: Model[]; total: number }
  | { items: Model[]; next: CursorPosition | undefined; previous: CursorPosition | undefined };
