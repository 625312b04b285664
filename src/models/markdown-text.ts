/**
 * A person's text in Markdown, so that it comes out as text and never as markup: plain prose stays as it is, anything
 * that Markdown or HTML could read goes into a fenced block whose fence is longer than any in the text.
 * Spaces at the end of a line go, as Prettier would have it.
 */
export function markdownText(text: string): string {
  const trimmed = text.trim();
  if (/^\p{L}[\p{L}\p{N} ,.;:?!'"%/()-]*$/u.test(trimmed) && !/ {2}|:\/\/|www\./.test(trimmed)) return trimmed;
  const longest = Math.max(2, ...[...trimmed.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${trimmed.replaceAll(/[ \t]*(\r\n?|\n)/g, '\n')}\n${fence}`;
}
