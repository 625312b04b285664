import { join } from 'node:path';
import { choices } from '../catalog/index.ts';
import { packageRoot } from '../package-root.ts';
import { stacks } from '../../templates/index.ts';
import type { TemplateLibrary } from '../types.ts';
import { generatorVersion } from './generator-version.ts';
import { readLibraryFiles } from './read-library-files.ts';

let loaded: TemplateLibrary | undefined;

/** Reads every template of this package from disk, once per process. The stages behind it touch no disk. */
export function loadTemplates(): TemplateLibrary {
  loaded ??= {
    generator: generatorVersion(),
    files: readLibraryFiles(join(packageRoot, 'templates')),
    stacks,
    choices,
  };
  return loaded;
}
