/** Text as an SQL string on one line: PostgreSQL's escape form only where the text holds control characters. */
export function sqlLiteral(text: string): string {
  const quoted = text.replaceAll("'", "''");
  if (!/[\u0000-\u001f\u007f]/.test(text)) return `'${quoted}'`;
  const escaped = quoted.replaceAll('\\', '\\\\').replace(/\p{Cc}/gu, escapeControl);
  return `E'${escaped}'`;
}

function escapeControl(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
