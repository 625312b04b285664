import { packageNameProblem } from '../../naming.ts';
import type { SpecRule } from './rule.ts';

/** Paths outside the base path, which every backend serves. */
const rootPaths: ReadonlySet<string> = new Set([
  'health',
  'ready',
  'metrics',
  'docs',
  'problems',
  'graphql',
  'ws',
  'openapi.json',
]);

/** The project's name is a package name everywhere, and its base path hides nothing. */
export const projectRule: SpecRule = {
  id: 'project',
  breaks: ({ settings, written }) => {
    const problem = written.name === undefined ? undefined : packageNameProblem(written.name);
    const [, root = ''] = settings.api.basePath.split('/');
    return [
      ...(problem === undefined
        ? []
        : [
            {
              path: ['name'],
              because: `the name ${problem}`,
              instead: `for example \`${suggestion(written.name ?? '')}\``,
            },
          ]),
      ...(rootPaths.has(root)
        ? [{ path: ['api', 'basePath'], because: `/${root} is built in`, instead: 'write for example /api/v1' }]
        : []),
    ];
  },
};

/** A legal name that looks like the one written. */
function suggestion(name: string): string {
  const words =
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const candidate = words
    .join('-')
    .replace(/^[0-9-]+/, '')
    .slice(0, 50)
    .replace(/-$/, '');
  if (candidate !== '' && packageNameProblem(candidate) === undefined) return candidate;
  return candidate === '' ? 'my-api' : `${candidate}-api`;
}
