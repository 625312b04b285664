import type { ResourceNames } from '../types.ts';

/** The spellings of a resource name that a template path may hold, as `__kebab__` and so on. */
const spellings = ['camel', 'kebab', 'pascal', 'path', 'snake', 'table'] as const;

/**
 * The output path of a template: the suffix `.ejs` is dropped, a segment `dot-x` becomes `.x` (npm leaves dotfiles out
 * of packages), and `__kebab__` and its like are replaced by the resource's spelling.
 *
 * @param path POSIX path below a part's `files/` or `resource/` folder.
 */
export function outputPath(path: string, names?: ResourceNames): string {
  const plain = path
    .replace(/\.ejs$/, '')
    .split('/')
    .map((segment) => segment.replace(/^dot-/, '.'))
    .join('/');
  if (names === undefined) return plain;
  return spellings.reduce((text, spelling) => text.replaceAll(`__${spelling}__`, names[spelling]), plain);
}
