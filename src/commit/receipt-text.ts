import type { Receipt } from '../types.ts';

/** `backend.lock.json`: sorted, one file per line, so that git merges two branches' entries. */
export function receiptText(receipt: Receipt): string {
  const { files, ...head } = receipt;
  const members = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  const entries = [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(
      ({ path, sha256, owner, part }) =>
        `    { "path": ${JSON.stringify(path)}, "sha256": "${sha256}", "owner": "${owner}", "part": ${JSON.stringify(part)} }`,
    );
  return ['{', ...members, '  "files": [', entries.join(',\n'), '  ]', '}', ''].join('\n');
}
