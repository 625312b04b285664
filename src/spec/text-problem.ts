/**
 * Why a text cannot be stored or rendered anywhere, or undefined: U+0000 is refused by PostgreSQL, a lone surrogate
 * has no UTF-8 form, and other control characters but tab and line ends are illegal in YAML and XML.
 */
export function textProblem(text: string): string | undefined {
  const found = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/u.exec(text)?.[0];
  if (found === undefined) return undefined;
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `holds the character U+${code}, which files and databases cannot carry`;
}
