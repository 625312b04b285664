import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { checks } from '../../../src/contract/checks/index.ts';

it('docs/contract.md tells of every check, in its own words and with its needs', async () => {
  const text = await readFile(resolve(import.meta.dirname, '../../../docs/contract.md'), 'utf8');
  const told = text.split('\n').filter((line) => line.startsWith('- **') && /^- \*\*[A-Z]\d\d\*\*/.test(line));
  expect(told).toEqual(
    checks.map(({ id, title, contract, needs }) => {
      const more = needs.length > 0 ? ` Needs: ${needs.join(', ')}.` : '';
      return `- **${id}** ${title}: ${contract}${more}`;
    }),
  );
});
