import type { TemplateLibrary } from '../types.ts';

/** The template files of one part, as paths below its `files/` and `resource/` folders, sorted. */
export type PartTemplates = Readonly<{ once: readonly string[]; perResource: readonly string[] }>;

const folders = ['files', 'resource'] as const;

/** Sorts the library's files by the part that owns them, in one pass, so that planning stays linear. */
export function indexTemplates(library: TemplateLibrary): ReadonlyMap<string, PartTemplates> {
  const index = new Map<string, { once: string[]; perResource: string[] }>();
  for (const path of [...library.files.keys()].sort()) {
    const segments = path.split('/');
    const at = segments.findIndex((segment) => folders.some((folder) => folder === segment));
    if (at < 1) continue;
    const part = segments.slice(0, at).join('/');
    const entry = index.get(part) ?? { once: [], perResource: [] };
    index.set(part, entry);
    (segments[at] === 'files' ? entry.once : entry.perResource).push(segments.slice(at + 1).join('/'));
  }
  return index;
}
