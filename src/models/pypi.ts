import { InternalError } from '../errors.ts';
import type { TemplateLibrary } from '../types.ts';
import { contributed } from './contributed.ts';
import type { Contributed } from './contributed.ts';
import type { Model } from './model.ts';

/** Where the pins of every Python stack live: a real manifest, so that update bots and audits see it. */
const pinsPath = 'versions/python/pyproject.toml';

/**
 * `pyproject.toml`: the contributed dependencies at their exact pins, and the settings of the tools as they stand in
 * the manifest of the pins.
 */
export const pypi: Model = (plan, library) => {
  const manifest = readManifest(library);
  const pins = readPins(manifest);
  const dependencies = contributed(plan, 'dependency');
  const runtime = new Set(dependencies.filter(({ dev }) => dev !== true).map(({ name }) => name));
  const { name, description } = plan.spec;
  const lines = [
    '[project]',
    `name = ${JSON.stringify(name)}`,
    'version = "0.1.0"',
    ...(description === '' ? [] : [`description = ${tomlString(description)}`]),
    ...manifest.split('\n').filter((line) => line.startsWith('requires-python')),
    ...list(
      'dependencies',
      pinned(
        dependencies.filter((given) => runtime.has(given.name)),
        pins,
      ),
    ),
    '',
    '[dependency-groups]',
    // What one part needs at run time is not a development dependency, even when another part thinks so.
    ...list(
      'dev',
      pinned(
        dependencies.filter((given) => !runtime.has(given.name)),
        pins,
      ),
    ),
    '',
    manifest.slice(manifest.indexOf('[tool.')).trimEnd(),
  ];
  return new Map([['pyproject.toml', `${lines.join('\n')}\n`]]);
};

function readManifest(library: TemplateLibrary): string {
  const bytes = library.files.get(pinsPath);
  if (!bytes) throw new InternalError(`templates/${pinsPath} is missing: it holds the pins of every Python package`);
  return new TextDecoder().decode(bytes);
}

/** Requirements stand one on a line, `"name==version",`. */
function readPins(manifest: string): ReadonlyMap<string, string> {
  const lines = manifest.matchAll(/^ +"([\w.-]+(?:\[[\w,-]+\])?)==(\d[\w.]*)",$/gm);
  return new Map([...lines].map(([, name = '', version = '']) => [name, version]));
}

function pinned(wanted: readonly Contributed<'dependency'>[], pins: ReadonlyMap<string, string>): readonly string[] {
  const names = [...new Set(wanted.map(({ name }) => name))].sort();
  return names.map((name) => {
    const version = pins.get(name);
    if (version === undefined) {
      const by = wanted.find((given) => given.name === name)?.by ?? '';
      throw new InternalError(`${name}, wanted by ${by}, needs an exact version in templates/${pinsPath}`);
    }
    return `${name}==${version}`;
  });
}

function list(name: string, items: readonly string[]): readonly string[] {
  return [`${name} = [`, ...items.map((item) => `    ${JSON.stringify(item)},`), ']'];
}

/** A TOML basic string: JSON's escapes, and those of the control characters that JSON lets through. */
function tomlString(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
