import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How many files a folder holds, and how many bytes are in them; links are not followed. */
export function folderSize(folder: string): Readonly<{ files: number; bytes: number }> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = entries.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: entries.length, bytes };
}
