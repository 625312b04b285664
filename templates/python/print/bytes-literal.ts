/** Base64 as a Python bytes literal. */
export function bytesLiteral(base64: string): string {
  const body = [...Buffer.from(base64, 'base64')].map((byte) => {
    const character = String.fromCharCode(byte);
    if (character === '\\' || character === '"') return `\\${character}`;
    return byte >= 0x20 && byte < 0x7f ? character : `\\x${byte.toString(16).padStart(2, '0')}`;
  });
  return `b"${body.join('')}"`;
}
