import { toCamel } from '../../src/naming.ts';
import { readWords } from './read-words.ts';
import type { Kind } from './scaffold.ts';

const usage = "choice AXIS/ID --label LABEL --says 'One sentence.'";

/** A choice of the catalogue: language-neutral facts, said once. */
export const choice: Kind = {
  name: 'choice',
  usage,
  scaffold(argv) {
    const { id: path, options } = readWords(argv, usage, /^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/, ['label', 'says']);
    const [axis = '', id = ''] = path.split('/');
    const name = toCamel(id);
    const text = `import type { Choice } from '../../types.ts';

/** ${options['says'] ?? ''} */
export const ${name}: Choice = {
  axis: '${axis}',
  id: '${id}',
  label: ${JSON.stringify(options['label'])},
  facts: {},
  gives: [],
};
`;
    return {
      files: new Map([[`src/catalog/${axis}/${id}.ts`, text]]),
      lines: [
        { path: `src/catalog/${axis}/index.ts`, entry: name, importLine: `import { ${name} } from './${id}.ts';` },
      ],
    };
  },
};
