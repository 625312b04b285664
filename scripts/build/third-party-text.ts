import type { BundledPackage } from './bundled-packages.ts';

const rule = '-'.repeat(80);

/** The notices that the licences of bundled packages ask for. */
export function thirdPartyText(packages: readonly BundledPackage[]): string {
  const head = 'This program contains code of the packages below, each under its own licence.';
  const entries = packages.map(({ name, version, license, texts }) => {
    const own = texts.length === 0 ? [`The package has no licence file; it names the licence ${license}.`] : texts;
    return [rule, `${name} ${version} (${license})`, '', ...own].join('\n');
  });
  return `${[head, ...entries].join('\n\n')}\n`;
}
