import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { choices } from '../catalog/index.ts';
import { packageRoot } from '../package-root.ts';
import { stacks } from '../../templates/index.ts';
import type { TemplateLibrary } from '../types.ts';
import { generatorVersion } from './generator-version.ts';
import { unpackTemplates } from './packed-templates.ts';
import { readLibraryFiles } from './read-library-files.ts';

let loaded: TemplateLibrary | undefined;

/** Reads every template of this package from disk, once per process. The stages behind it touch no disk. */
export function loadTemplates(): TemplateLibrary {
  loaded ??= {
    generator: generatorVersion(),
    files: readFiles(),
    stacks,
    choices,
  };
  return loaded;
}

/** A checkout reads the files that somebody edits; the published package has them in one. */
function readFiles(): TemplateLibrary['files'] {
  const folder = join(packageRoot, 'templates');
  return existsSync(folder)
    ? readLibraryFiles(folder)
    : unpackTemplates(readFileSync(join(packageRoot, 'dist', 'templates.json'), 'utf8'));
}
