const longest = 255;

/**
 * A file name that is safe to show and to save: no folder, no control or direction characters, none that file systems
 * forbid, and at most 255 characters, of which the extension is kept.
 */
export function safeName(given: string): string {
  const name = given
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '');
  const [extension = ''] = /\.[^.\s]{1,16}$/.exec(name) ?? [];
  const stem = Array.from(name.slice(0, name.length - extension.length));
  const cut = stem.slice(0, longest - Array.from(extension).length).join('');
  return cut === '' && extension === '' ? 'file' : cut + extension;
}
