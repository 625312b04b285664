/** Something to print: a text that stays on one line, or brackets around items, with what stands before the brackets. */
export type Doc = string | Readonly<{ open: string; items: readonly Doc[]; close: string }>;

/** A call, a subscript, a list: `open` ends in its bracket. */
export function group(open: string, items: readonly Doc[], close: string): Doc {
  return { open, items, close };
}

/** The same with a text before it, for example the name of an argument. */
export function prefixed(text: string, doc: Doc): Doc {
  return typeof doc === 'string' ? text + doc : { ...doc, open: text + doc.open };
}

/** On one line. A tuple of one keeps its comma. */
export function flat(doc: Doc): string {
  if (typeof doc === 'string') return doc;
  const comma = doc.items.length === 1 && /(^|[ =:] ?)\($/.test(doc.open) ? ',' : '';
  return `${doc.open}${doc.items.map(flat).join(', ')}${comma}${doc.close}`;
}
