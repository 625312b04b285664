import { describe, expect, it } from 'vitest';
import { checks } from '../../../../src/contract/checks/index.ts';
import { planted, type PlantedStack } from '../../../backends/faults/planted.ts';
import { replacedOnce } from '../../../backends/faults/replaced-once.ts';
import { exampleText } from '../../../fixtures/example-text.ts';
import { renderSpec } from '../../../fixtures/render-spec.ts';
import { treeText } from '../../../fixtures/tree-text.ts';

const places = (Object.keys(planted) as PlantedStack[]).flatMap((stack) =>
  [...new Set(planted[stack].map(({ example }) => example))].map((example) => ({ stack, example })),
);

// Cheap here what would otherwise be found after minutes, or in another run's sample: a template moved on.
describe.each(places)('a fault planted into $example on $stack', ({ stack, example }) => {
  const { tree } = renderSpec(exampleText(example, stack));
  it.each(planted[stack].filter((fault) => fault.example === example))(
    'finds its place and changes it: $what ($check)',
    (fault) => {
      const text = treeText(tree, fault.file);
      expect(replacedOnce(text, fault)).not.toBe(text);
    },
  );
});

describe.each(Object.entries(planted))('the faults of %s', (_, faults) => {
  it('are told apart by check and words', () => {
    const names = faults.map(({ example, check, what }) => `${example} ${check} ${what}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

it('has a fault for every check on Express', () => {
  const covered = new Set(planted.express.map(({ check }) => check));
  expect(checks.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
});
