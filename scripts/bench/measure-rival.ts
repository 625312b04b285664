import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '../demo/must-run.ts';
import { folderSize } from './folder-size.ts';
import { measure, type Cost } from './measure.ts';
import type { Rival } from './rival.ts';

/** What a rival cost: installed once, then run as often as it takes for a median. */
export type RivalCost = Cost & Readonly<{ files: number; packages: number; installedBytes: number }>;

/** No rival reports to its makers from here. */
const quiet = { DO_NOT_TRACK: '1', BTS_TELEMETRY_DISABLED: '1', BFS_TELEMETRY_DISABLED: '1' };

/** Installs and measures one rival. @throws Error with the end of its output when it cannot be installed or run. */
export async function measureRival(
  { name, version, bin, argv }: Rival,
  jdl: string,
  parent: string,
): Promise<RivalCost> {
  const folder = mkdtempSync(join(parent, 'rival-'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const install = ['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`];
  await mustRun({ argv: install, cwd: folder });
  const modules = join(folder, 'node_modules');
  const runs: { cost: Cost; files: number }[] = [];
  for (let run = 0; run < 3; run += 1) {
    const out = join(folder, `out-${String(run)}`);
    mkdirSync(out);
    // JHipster takes an absolute path for an address on the network.
    copyFileSync(jdl, join(out, 'bench.jdl'));
    const cost = await measure([join(modules, bin), ...argv('bench.jdl')], out, quiet);
    runs.push({ cost, files: folderSize(out).files - 1 });
    // One run says enough about a program that takes this long.
    if (cost.milliseconds > 20_000) break;
  }
  const [middle] = runs
    .toSorted((a, b) => a.cost.milliseconds - b.cost.milliseconds)
    .slice(Math.floor(runs.length / 2));
  if (!middle) throw new Error(`${name} was not run`);
  return {
    ...middle.cost,
    files: middle.files,
    packages: packagesIn(modules),
    installedBytes: folderSize(modules).bytes,
  };
}

function packagesIn(modules: string): number {
  return readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(^|node_modules\/)(@[^/]+\/)?[^/@.][^/]*\/package\.json$/.test(path),
  ).length;
}
