import { describe, expect, it } from 'vitest';
import { keyText } from '../../../templates/_shared/access/key-text.ts';

describe('keyText', () => {
  it.each(['on', 'off', 'yes', 'no', 'y', 'true', 'null'])('quotes %s, which YAML takes for no text', (role) => {
    expect(keyText(role)).toBe(`'${role}'`);
  });

  it.each(['admin', 'site-manager', 'online'])('leaves %s bare', (role) => {
    expect(keyText(role)).toBe(role);
  });
});
