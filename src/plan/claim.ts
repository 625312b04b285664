import { InternalError } from '../errors.ts';
import type { PlannedFile } from '../types.ts';

/** Lays down planned files by output path; a path that two owners claim is our bug, and the error names both. */
export function claimPaths(files: readonly PlannedFile[]): readonly PlannedFile[] {
  const owners = new Map<string, PlannedFile>();
  for (const file of files) {
    const other = owners.get(file.path);
    if (other) {
      throw new InternalError(
        `${file.path} has two owners: ${other.part} (${other.template}) and ${file.part} (${file.template})`,
      );
    }
    owners.set(file.path, file);
  }
  return [...owners.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
