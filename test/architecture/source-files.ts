import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';

/** A file of this project, by POSIX path from its root. */
export type SourceFile = Readonly<{ path: string; text: string; lines: number }>;

/** The files below some folders that a predicate on the path keeps, sorted. Installed and built files are never among them. */
export function sourceFiles(folders: readonly string[], keep: (path: string) => boolean): readonly SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(packageRoot, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/') && keep(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(packageRoot, path), 'utf8');
      return { path, text, lines: text.split('\n').length - 1 };
    });
}

/** Our own TypeScript: what runs, not what is generated. */
export function ownCode(): readonly SourceFile[] {
  return sourceFiles(['src', 'generators', 'templates'], (path) => path.endsWith('.ts') && !isTemplate(path));
}

/** Files that become part of a generated backend. */
export function templateFiles(): readonly SourceFile[] {
  return sourceFiles(['templates'], isTemplate);
}

function isTemplate(path: string): boolean {
  return path.startsWith('templates/') && /\/(files|resource)\//.test(path);
}
