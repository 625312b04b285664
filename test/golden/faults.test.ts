import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { faults } from '../backends/faults/faults.ts';

// Cheap here what would otherwise be found after minutes: a template moved on, and a fault no longer finds its place.
describe('a planted fault', () => {
  it.each(faults)('finds its place: $what ($check)', ({ file, find }) => {
    const text = readFileSync(join(packageRoot, 'test', 'golden', 'catalog', file), 'utf8');
    expect(text.split(find).length - 1).toBe(1);
  });
});
