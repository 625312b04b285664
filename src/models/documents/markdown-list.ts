/** A list of sentences; numbered when the order matters. */
export function markdownList(items: readonly string[], style: 'bullets' | 'numbers' = 'bullets'): string {
  return items.map((item, index) => `${style === 'bullets' ? '-' : `${String(index + 1)}.`} ${item}`).join('\n');
}
