import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { choices } from '../../src/catalog/index.ts';
import { packageRoot } from '../../src/package-root.ts';
import { stacks } from '../../templates/index.ts';

const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8');
const section = /## What can be generated today\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
const [table = ''] = section.split('\n\nEverything else');
// The answers; the first column holds the questions.
const lower = table
  .split('\n')
  .map((row) => row.split('|')[2] ?? '')
  .join(' ')
  .toLowerCase();

describe("README's list of what can be generated", () => {
  it('names every stack that has templates, and every choice that a part serves', () => {
    const served = stacks.flatMap(({ parts }) => parts.flatMap((part) => part.choices.map((id) => ({ ...part, id }))));
    const labels = served.map(({ axis, id }) => choices.find((one) => one.axis === axis && one.id === id)?.label ?? id);
    const wanted = [...stacks.map(({ label }) => label), ...labels].map((label) => label.toLowerCase());
    expect(wanted.length).toBeGreaterThan(5);
    expect(wanted.filter((label) => !lower.replaceAll(' ', '-').includes(label.replaceAll(' ', '-')))).toEqual([]);
  });

  it('names no choice that none serves', () => {
    const served = new Set(stacks.flatMap(({ parts }) => parts.flatMap((part) => part.choices)));
    const others = choices.filter(({ id, label }) => !served.has(id) && label.length > 4);
    const words = others.filter(({ label }) => new RegExp(`\\b${label.toLowerCase()}\\b`).test(lower));
    expect(words.map(({ axis, label }) => `${axis}: ${label}`)).toEqual([]);
  });
});
