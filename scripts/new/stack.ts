import { stackFacts } from '../../src/catalog/stacks.ts';
import { toCamel } from '../../src/naming.ts';
import { readWords } from './read-words.ts';
import type { Kind } from './scaffold.ts';

const usage = 'stack LANGUAGE/STACK';

/** A stack of the catalogue whose templates start here: its list of parts, and the part of its own files. */
export const stack: Kind = {
  name: 'stack',
  usage,
  scaffold(argv) {
    const { id: path } = readWords(argv, usage, /^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/, []);
    const [language = '', id = ''] = path.split('/');
    const facts = stackFacts.find((one) => one.id === id && one.language === language);
    if (!facts) {
      const known = stackFacts.map((one) => `${one.language}/${one.id}`).join(', ');
      throw new Error(`${path} is not in the catalogue of stacks: ${known}`);
    }
    const name = toCamel(id);
    const part = `import type { Part } from '../../../src/types.ts';

/** The files that only ${facts.label} needs: its composition root and its adapter. */
export const ${name}Base: Part = { id: '${path}', axis: 'base', choices: [] };
`;
    const text = `import type { Stack } from '../../../src/types.ts';
import { project } from '../../_shared/project/part.ts';
import { ${name}Base } from './part.ts';

/** ${facts.label}. */
export const ${name}: Stack = {
  id: '${id}',
  label: ${JSON.stringify(facts.label)},
  language: '${language}',
  parts: [project, ${name}Base],
  folds: [
    { path: '.gitignore', model: 'ignore' },
    { path: 'README.md', model: 'readme' },
    { path: 'contract/settings.json', model: 'contract' },
  ],
  steps: [],
  run: { install: [], build: [], start: [], migrate: [], rollback: [], seed: [], openapi: 'openapi.json' },
};
`;
    return {
      files: new Map([
        [`templates/${path}/part.ts`, part],
        [`templates/${path}/stack.ts`, text],
      ]),
      lines: [{ path: 'templates/index.ts', entry: name, importLine: `import { ${name} } from './${path}/stack.ts';` }],
    };
  },
};
