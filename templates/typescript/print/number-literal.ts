/** A whole number with separators from five digits on, as people write them: `65_536`. */
export function numberLiteral(value: number | string): string {
  const text = String(value);
  if (!/^-?\d{5,}$/.test(text)) return text;
  return text.replace(/\B(?=(\d{3})+$)/g, '_');
}
