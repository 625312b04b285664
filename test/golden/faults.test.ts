import { describe, expect, it } from 'vitest';
import { accountFaults } from '../backends/faults/account-faults.ts';
import { faults } from '../backends/faults/faults.ts';
import { oauthFaults } from '../backends/faults/oauth-faults.ts';
import { exampleText } from '../fixtures/example-text.ts';
import { renderSpec } from '../fixtures/render-spec.ts';

const planted = [
  { example: 'catalog', faults },
  { example: 'password-only', faults: accountFaults },
  { example: 'oauth-only', faults: oauthFaults },
];

// Cheap here what would otherwise be found after minutes: a template moved on, and a fault no longer finds its place.
describe.each(planted)('a fault planted into $example', ({ example, faults: all }) => {
  const { tree } = renderSpec(exampleText(example));
  it.each(all)('finds its place: $what ($check)', ({ file, find }) => {
    const text = Buffer.from(tree.get(file)?.content ?? []).toString();
    expect(text.split(find).length - 1).toBe(1);
  });
});
