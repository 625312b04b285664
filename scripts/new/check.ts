import { readWords } from './read-words.ts';
import type { Kind } from './scaffold.ts';

const usage = "check GROUP/ID-name --contract 'One sentence.'";

/** A check of the contract suite. The skeleton asks one thing of every answer, so it can fail from the first run. */
export const check: Kind = {
  name: 'check',
  usage,
  scaffold(argv) {
    const { id: path, options } = readWords(argv, usage, /^[a-z]+\/[a-z]\d{2}(-[a-z0-9]+)+$/, ['contract']);
    const [group = '', file = ''] = path.split('/');
    const [name = '', ...words] = file.split('-');
    const text = `import type { Check } from '../../check.ts';
import { eachResource } from '../../each-resource.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { wantStatus } from '../../want/want-status.ts';

/** ${options['contract'] ?? ''} */
export const ${name}: Check = {
  id: '${name.toUpperCase()}',
  title: '${words.join(' ')}',
  contract: ${JSON.stringify(options['contract'])},
  needs: [],
  lane: 'shared',
  when: () => true,
  async run(context) {
    await eachResource(context, ['list'], async (resource) => {
      wantStatus(await context.client.get(resourcePath(context.spec, resource)), 200, 'a list');
    });
  },
};
`;
    return {
      files: new Map([[`src/contract/checks/${group}/${file}.ts`, text]]),
      lines: [
        {
          path: 'src/contract/checks/index.ts',
          entry: name,
          importLine: `import { ${name} } from './${group}/${file}.ts';`,
        },
      ],
    };
  },
};
