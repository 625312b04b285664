import { describe, expect, it } from 'vitest';
import { settle } from '../../../../src/cli/interview/settle.ts';
import { resolve } from '../../../../src/spec/resolve.ts';
import { loadTemplates } from '../../../../src/render/load-templates.ts';

const library = loadTemplates();

describe('settle', () => {
  it('ends in requirements that can be built, and leaves no default behind that the stack cannot serve', () => {
    const settled = settle({ version: 1, name: 'my-api' }, library);
    const spec = resolve(settled, library);
    expect(spec).toMatchObject({ name: 'my-api', stack: 'express' });
    expect(spec.notices).toEqual([]);
  });

  it('writes down what leaves nothing to decide, and keeps what was decided', () => {
    const settled = settle({ version: 1, name: 'shop', performance: { expectedRPS: 7 } }, library);
    expect(settled.database?.provider).toBe('PostgreSQL');
    expect(settled.performance?.expectedRPS).toBe(7);
    expect(settled).not.toHaveProperty('description');
  });
});
