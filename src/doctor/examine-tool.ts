import { execa } from 'execa';
import { compareVersions } from './compare-versions.ts';
import type { Installer, Tool } from './tool.ts';

/** What was found of a tool. */
export type ToolReport = Readonly<{
  id: string;
  label: string;
  status: 'found' | 'missing' | 'too old';
  optional: boolean;
  purpose: string;
  version?: string;
  minimum?: string;
  /** The command, or the page, that mends it. */
  install?: string;
}>;

/** Runs a tool for its version; nothing is installed or changed. */
export async function examineTool(tool: Tool, installer: Installer | 'else'): Promise<ToolReport> {
  const { id, label, purpose, optional, minimum, install } = tool;
  const version = await versionOf(tool);
  const isOld = version !== undefined && minimum !== undefined && compareVersions(version, minimum) < 0;
  const status = version === undefined ? 'missing' : isOld ? 'too old' : 'found';
  return {
    id,
    label,
    status,
    optional: optional === true,
    purpose,
    ...(version === undefined ? {} : { version }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(status === 'found' ? {} : { install: install[installer] }),
  };
}

async function versionOf({ argv, find }: Tool): Promise<string | undefined> {
  const found = find ? await find() : undefined;
  if (find && found === undefined) return undefined;
  const [file = '', ...rest] = found === undefined ? argv : [found, ...argv];
  const { failed, all } = await execa(file, rest, { stdin: 'ignore', all: true, reject: false, timeout: 10_000 });
  return failed ? undefined : (/\d+(\.\d+)*/.exec(all)?.[0] ?? 'unknown');
}
