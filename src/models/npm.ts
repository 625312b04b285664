import { InternalError } from '../errors.ts';
import type { TemplateLibrary } from '../types.ts';
import { contributed } from './contributed.ts';
import type { Contributed } from './contributed.ts';
import type { Model } from './model.ts';
import { unite } from './unite.ts';

/** Where the pins of every TypeScript stack live: a real manifest, so that update bots and audits see it. */
const pinsPath = 'versions/typescript/package.json';

type PinManifest = Readonly<{
  engines?: Readonly<Record<string, string>>;
  dependencies?: Readonly<Record<string, string>>;
  devDependencies?: Readonly<Record<string, string>>;
}>;

/** `package.json`: the contributed dependencies at their exact pins, and the contributed scripts. */
export const npm: Model = (plan, library) => {
  const pins = readPins(library);
  const dependencies = contributed(plan, 'dependency');
  const runtime = new Set(dependencies.filter(({ dev }) => dev !== true).map(({ name }) => name));
  const scripts = unite(contributed(plan, 'script'), ({ name }) => `script ${name}`);
  const manifest = {
    name: plan.spec.name,
    version: '0.1.0',
    private: true,
    license: 'UNLICENSED',
    ...(plan.spec.description === '' ? {} : { description: plan.spec.description }),
    type: 'module',
    ...(pins.engines === undefined ? {} : { engines: pins.engines }),
    scripts: Object.fromEntries(scripts.map(({ name, run }) => [name, run])),
    dependencies: pinned(
      dependencies.filter(({ name }) => runtime.has(name)),
      pins,
    ),
    // What one part needs at run time is not a development dependency, even when another part thinks so.
    devDependencies: pinned(
      dependencies.filter(({ name }) => !runtime.has(name)),
      pins,
    ),
  };
  return new Map([['package.json', `${JSON.stringify(manifest, null, 2)}\n`]]);
};

function readPins(library: TemplateLibrary): PinManifest {
  const bytes = library.files.get(pinsPath);
  if (!bytes) throw new InternalError(`templates/${pinsPath} is missing: it holds the pins of every npm dependency`);
  return JSON.parse(new TextDecoder().decode(bytes)) as PinManifest;
}

function pinned(wanted: readonly Contributed<'dependency'>[], pins: PinManifest): Record<string, string> {
  const all = { ...pins.devDependencies, ...pins.dependencies };
  const names = [...new Set(wanted.map(({ name }) => name))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const pin = all[name];
      if (pin === undefined || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(pin)) {
        const by = wanted.find((given) => given.name === name)?.by ?? '';
        throw new InternalError(`${name}, wanted by ${by}, needs an exact version in templates/${pinsPath}`);
      }
      return [name, pin];
    }),
  );
}
