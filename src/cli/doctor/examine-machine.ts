import { examineTool, type ToolReport } from '../../doctor/examine-tool.ts';
import { installerOf } from '../../doctor/installer-of.ts';
import { isNeeded } from '../../doctor/tool.ts';
import { tools } from '../../doctor/tools.ts';
import { parseSpec } from '../../spec/parse-spec.ts';
import { resolve } from '../../spec/resolve.ts';
import type { Spec } from '../../types.ts';
import { stacks } from '../../../templates/index.ts';
import { inFile } from '../create/in-file.ts';
import { readSpecFile } from '../create/read-spec-file.ts';
import type { Terminal } from '../terminal.ts';

/**
 * Looks for every tool that a spec needs.
 *
 * @param specName the file that `--spec` names; absent for a spec that says nothing.
 * @throws UserError 64, 65 or 69 for a spec that cannot be built.
 */
export async function examineMachine(specName: string | undefined, terminal: Terminal): Promise<readonly ToolReport[]> {
  const spec = await specOf(specName, terminal);
  const installer = await installerOf(process.env['PATH'] ?? '');
  return Promise.all(tools.filter((tool) => isNeeded(tool, spec)).map((tool) => examineTool(tool, installer)));
}

async function specOf(specName: string | undefined, terminal: Terminal): Promise<Spec> {
  if (specName === undefined) return resolve({ version: 1, name: 'my-api' }, { stacks });
  const { name, text } = await readSpecFile(specName, terminal);
  return inFile(name, () => {
    const { requirements, locate } = parseSpec(text, name);
    return Promise.resolve(resolve(requirements, { stacks, locate }));
  });
}
