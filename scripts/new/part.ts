import { posix } from 'node:path';
import { toCamel } from '../../src/naming.ts';
import { readWords } from './read-words.ts';
import type { Kind } from './scaffold.ts';

const usage = "part FOLDER/NAME --axis AXIS --choices ID,ID --stack LANGUAGE/STACK --says 'One sentence.'";

/** A part: one language's or stack's way of serving choices of one axis. */
export const part: Kind = {
  name: 'part',
  usage,
  scaffold(argv) {
    const names = ['axis', 'choices', 'stack', 'says'];
    const { id, options } = readWords(argv, usage, /^_?[a-z]+(\/[a-z0-9]+(-[a-z0-9]+)*)+$/, names);
    const folder = `templates/${id}`;
    const stack = `templates/${options['stack'] ?? ''}`;
    const name = toCamel(posix.basename(id));
    const choices = (options['choices'] ?? '').split(',').map((one) => one.trim());
    const text = `import type { Part } from '${posix.relative(folder, 'src/types.ts')}';

/** ${options['says'] ?? ''} */
export const ${name}: Part = {
  id: '${id}',
  axis: '${options['axis'] ?? ''}',
  choices: ${JSON.stringify(choices)},
  gives: () => [],
};
`;
    const from = posix.relative(stack, `${folder}/part.ts`);
    return {
      files: new Map([[`${folder}/part.ts`, text]]),
      lines: [
        {
          path: `${stack}/stack.ts`,
          property: 'parts',
          entry: name,
          importLine: `import { ${name} } from '${from.startsWith('.') ? from : `./${from}`}';`,
        },
      ],
    };
  },
};
