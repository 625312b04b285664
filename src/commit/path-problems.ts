/** Names that Windows gives to devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Why a segment of a path could not be written everywhere, or undefined when it can. */
const segmentRules: readonly (readonly [(segment: string) => boolean, string])[] = [
  [(segment) => segment === '', 'has an empty segment'],
  [(segment) => segment === '.' || segment === '..', 'has a segment . or ..'],
  [(segment) => /\p{Cc}/u.test(segment), 'has a control character'],
  [(segment) => /[\\:*?"<>|]/.test(segment), 'has one of \\ : * ? " < > |, which Windows refuses'],
  [(segment) => /[. ]$/.test(segment) && !/^\.+$/.test(segment), 'has a segment that ends in a dot or a space'],
  [(segment) => reserved.test(segment), 'has a name that Windows reserves for a device'],
  [(segment) => Buffer.byteLength(segment) > 255, 'has a segment of more than 255 bytes'],
  [(segment) => segment.toLowerCase() === '.git', 'lies in .git'],
];

/**
 * Why these paths cannot be written together, each reason a sentence; empty when they can.
 *
 * Paths are relative and POSIX. Besides each path's own form it refuses two that one file system would take for the
 * same (they differ only in case or Unicode normalisation) and a path that needs another one to be a folder.
 */
export function pathProblems(paths: Iterable<string>): readonly string[] {
  const files = [...paths];
  const own = files.flatMap((path) =>
    segmentRules
      .filter(([breaks]) => path.split('/').some((segment) => breaks(segment)))
      .map(([, reason]) => `${JSON.stringify(path)} ${reason}`),
  );
  return [...own, ...collisions(files)];
}

function collisions(files: readonly string[]): readonly string[] {
  const problems: string[] = [];
  const seen = new Map<string, { path: string; file: boolean }>();
  for (const file of files) {
    const segments = file.split('/');
    for (let length = 1; length <= segments.length; length += 1) {
      const path = segments.slice(0, length).join('/');
      const isFile = length === segments.length;
      const key = path.normalize('NFC').toLowerCase();
      const other = seen.get(key);
      if (other && (other.path !== path || other.file || isFile)) {
        problems.push(
          `${JSON.stringify(path)} and ${JSON.stringify(other.path)} are the same place on some file systems`,
        );
      }
      if (!other) seen.set(key, { path, file: isFile });
    }
  }
  return [...new Set(problems)];
}
