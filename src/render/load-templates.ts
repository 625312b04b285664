import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { choices } from '../catalog/index.ts';
import { packageRoot } from '../package-root.ts';
import { stacks } from '../../templates/index.ts';
import type { PreparedTemplates, TemplateLibrary } from '../types.ts';
import { generatorVersion } from './generator-version.ts';
import { unpackTemplates } from './packed-templates.ts';
import { readLibraryFiles } from './read-library-files.ts';

let loaded: TemplateLibrary | undefined;

/** Reads every template of this package from disk, once per process. The stages behind it touch no disk. */
export function loadTemplates(): TemplateLibrary {
  loaded ??= {
    generator: generatorVersion(),
    stacks,
    choices,
    ...readFiles(),
  };
  return loaded;
}

/** A checkout reads the files that somebody edits; the published package has them in one, and compiled in another. */
function readFiles(): Pick<TemplateLibrary, 'files' | 'prepared'> {
  const folder = join(packageRoot, 'templates');
  if (existsSync(folder)) return { files: readLibraryFiles(folder) };
  const dist = join(packageRoot, 'dist');
  const require = createRequire(import.meta.url);
  return {
    files: unpackTemplates(readFileSync(join(dist, 'templates.json'), 'utf8')),
    prepared: require(join(dist, 'prepared-templates.cjs')) as PreparedTemplates,
  };
}
