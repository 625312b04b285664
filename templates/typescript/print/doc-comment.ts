/** Spaces that editors and linters call irregular, and that \s does not cover. */
const invisible = /[\u0085\u180e\u200b\u2060\u3164\uffa0]/gu;

/** Text inside a block comment: one line, and nothing in it can end the comment or start a tag of the compiler. */
export function commentText(text: string): string {
  const line = text.replace(invisible, '').replace(/\s+/gu, ' ').trim();
  return line.replaceAll('*/', '*&#47;').replaceAll('@', '&#64;');
}
