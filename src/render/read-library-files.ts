import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * The bytes of every template file below a folder, by POSIX path. The TypeScript of the parts themselves (beside
 * `files/` and `resource/`) is code, not a template, and is left out.
 */
export function readLibraryFiles(root: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const absolute = join(entry.parentPath, entry.name);
    const path = relative(root, absolute).split(sep).join('/');
    if (isTemplate(path)) files.set(path, readFileSync(absolute));
  }
  return files;
}

function isTemplate(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  if (folders.includes('node_modules')) return false;
  return folders.includes('files') || folders.includes('resource') || !path.endsWith('.ts');
}
