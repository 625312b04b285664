/** The length of a text in Unicode code points, as the contract counts it. */
export function textLength(text: string): number {
  return Array.from(text).length;
}
