/**
 * Templates as the published package carries them: one JSON object of texts by POSIX path. Hundreds of small files cost
 * more to open than to read.
 *
 * @throws Error for a template that is not UTF-8: it would come back changed.
 */
export function packTemplates(files: ReadonlyMap<string, Uint8Array>): string {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return JSON.stringify(Object.fromEntries([...files].map(([path, content]) => [path, utf8.decode(content)])));
}

/** The bytes of every template by POSIX path, from the text of {@link packTemplates}. */
export function unpackTemplates(text: string): ReadonlyMap<string, Uint8Array> {
  const texts = JSON.parse(text) as Readonly<Record<string, string>>;
  return new Map(Object.entries(texts).map(([path, content]) => [path, Buffer.from(content)]));
}
