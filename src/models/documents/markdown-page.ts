/** A page: its title and its blocks, with an empty line between them; empty blocks are left out. */
export function markdownPage(title: string, ...blocks: readonly string[]): string {
  return `${[`# ${title}`, ...blocks.filter((block) => block !== '')].join('\n\n')}\n`;
}
