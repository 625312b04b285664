import { stringify } from 'yaml';
import { loadTemplates } from '../../render/load-templates.ts';
import { parseSpec } from '../../spec/parse-spec.ts';
import type { BackendRequirements } from '../../spec/requirements.ts';
import { askResource } from '../interview/ask-resource.ts';
import type { Ask } from '../interview/question.ts';
import type { Terminal } from '../terminal.ts';
import { inFile } from './in-file.ts';
import { readSpecFile } from './read-spec-file.ts';

/**
 * Asks for one resource, checked against the spec that it is for, and gives its lines to paste below `resources:`.
 * Empty when the person went back.
 *
 * @param specName a file; absent for a spec that says nothing yet.
 */
export async function describeResource(specName: string | undefined, ask: Ask, terminal: Terminal): Promise<string> {
  const given = specName === undefined ? {} : await read(specName, terminal);
  const before = new Set(Object.keys(given.resources ?? {}));
  const after = await askResource(given, {
    ask,
    tell: terminal.err,
    library: loadTemplates(),
    given,
    columns: terminal.columns,
    refusesName: () => Promise.resolve(undefined),
  });
  const added = Object.entries(after.resources ?? {}).filter(([name]) => !before.has(name));
  if (added.length === 0) return '';
  return stringify({ resources: Object.fromEntries(added) }, { lineWidth: 0, singleQuote: true });
}

async function read(specName: string, terminal: Terminal): Promise<BackendRequirements> {
  const { name, text } = await readSpecFile(specName, terminal);
  return inFile(name, () => Promise.resolve(parseSpec(text, name).requirements));
}
