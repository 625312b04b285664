import { group, type Doc } from './doc.ts';
import { layout } from './layout.ts';

/** A bracketed list: `head` ends in the opening bracket, `tail` begins with the closing one. */
export function wrapList(indent: string, head: string, items: readonly Doc[], tail: string): string {
  return layout(indent, '', group(head, items, tail.slice(0, 1)), tail.slice(1));
}
