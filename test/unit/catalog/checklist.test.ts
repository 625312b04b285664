import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checklists } from '../../../src/catalog/checklist/index.ts';
import { checks } from '../../../src/contract/checks/index.ts';
import { packageRoot } from '../../../src/package-root.ts';

/** Where the guidelines lie beside a working copy; a published package has none. */
const guidelines = join(packageRoot, '..', 'shared', 'guidelines');

const items = checklists.flatMap(({ source, groups }) =>
  groups.flatMap((group) => group.items.map((item) => ({ source, ...item }))),
);

/** Every `- [ ]` line of a guideline, with the heading above it. */
function itemsOf(source: string): readonly string[] {
  return [...readFileSync(join(guidelines, source), 'utf8').matchAll(/^- \[ \] (.+?)\s*$/gm)].map(
    ([, text = '']) => text,
  );
}

describe('the checklists', () => {
  it('have the 109 items of seven lists', () => {
    expect(checklists).toHaveLength(7);
    expect(items).toHaveLength(109);
  });

  it.runIf(existsSync(guidelines))('say word for word, and in order, what the guidelines say', () => {
    for (const source of new Set(checklists.map((list) => list.source))) {
      const ours = items.filter((item) => item.source === source).map(({ text }) => text);
      expect(ours, source).toEqual(itemsOf(source));
    }
  });

  it.runIf(existsSync(guidelines))('stand below the headings of the guidelines', () => {
    for (const { source, heading, groups } of checklists) {
      const text = readFileSync(join(guidelines, source), 'utf8');
      for (const title of [heading, ...groups.flatMap((group) => group.heading ?? [])])
        expect(text, `${source}: ${title}`).toMatch(new RegExp(`^##+ ${title}$`, 'm'));
    }
  });

  it('name evidence for every item, and no check that there is not', () => {
    const known = new Set(checks.map(({ id }) => id));
    const ids = items.flatMap(({ evidence }) => evidence.flatMap((one) => (one.by === 'check' ? one.ids : [])));
    expect(items.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });
});
