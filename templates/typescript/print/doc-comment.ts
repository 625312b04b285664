/** Text inside a block comment: one line, and nothing in it can end the comment. */
export function commentText(text: string): string {
  return text.replaceAll('*/', '*\\/').replace(/\s+/gu, ' ').trim();
}
