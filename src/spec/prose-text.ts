/**
 * A description with line feeds as its only line ends. U+2028, U+2029, U+0085 and a carriage return end a line in
 * some languages, so that a comment would end there and the rest would be code.
 */
export function proseText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
}
