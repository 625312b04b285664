import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { insertIntoList } from './insert-into-list.ts';
import type { Scaffold } from './scaffold.ts';

/**
 * Writes a scaffold into a checkout, formatted as the project is. Everything is computed first, so that nothing is
 * written when a file exists or a list cannot be found. Gives the paths that changed.
 */
export async function applyScaffold({ files, lines }: Scaffold, root: string): Promise<readonly string[]> {
  const taken = [...files.keys()].filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) throw new Error(`already there: ${taken.join(', ')}`);
  const changed = new Map(files);
  for (const line of lines) {
    changed.set(line.path, insertIntoList(changed.get(line.path) ?? readFileSync(join(root, line.path), 'utf8'), line));
  }
  const formatted = await Promise.all(
    [...changed].map(async ([path, text]) => [path, path.endsWith('.ts') ? await pretty(text) : text] as const),
  );
  for (const [path, text] of formatted) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...changed.keys()];
}

function pretty(text: string): Promise<string> {
  return format(text, { parser: 'typescript', printWidth: 120, singleQuote: true });
}
