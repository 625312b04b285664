import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';

type Manifest = Readonly<{
  version: string;
  engines: object;
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
}>;
const manifest = (...path: readonly string[]): Manifest =>
  JSON.parse(readFileSync(join(packageRoot, ...path, 'package.json'), 'utf8')) as Manifest;

describe('the alias package', () => {
  it.each(['backwright', 'generator-backwright'])('%s is exactly this version of create-backwright', (name) => {
    const own = manifest();
    const alias = manifest('packages', name);
    expect(alias.version).toBe(own.version);
    expect(alias.engines).toEqual(own.engines);
    expect(alias.dependencies).toMatchObject({ 'create-backwright': own.version });
  });

  it('generator-backwright brings the Yeoman that the generators extend, and backwright brings nothing', () => {
    const { devDependencies } = manifest();
    const { 'create-backwright': _, ...others } = manifest('packages', 'generator-backwright').dependencies;
    expect(others).toEqual({ 'yeoman-generator': devDependencies['yeoman-generator'] });
    expect(Object.keys(manifest('packages', 'backwright').dependencies)).toEqual(['create-backwright']);
  });
});
