import { checklists } from '../../catalog/checklist/index.ts';
import type { ChecklistItem, Evidence } from '../../catalog/checklist/checklist.ts';
import { InternalError } from '../../errors.ts';
import type { Plan } from '../../types.ts';
import { commandsOf } from '../commands-of.ts';
import { markdownList } from './markdown-list.ts';
import { markdownPage } from './markdown-page.ts';

/** `docs/checklists/checklist.md`: the items that this spec calls for, below the headings they come from. */
export function checklistPage(plan: Plan): string {
  const commands = new Set(commandsOf(plan).map(({ name }) => name));
  const blocks = checklists.flatMap(({ heading, groups }) => {
    const shown = groups.flatMap(({ heading: title, items }) => {
      const wanted = items.filter(({ when }) => when?.(plan.spec) ?? true);
      if (wanted.length === 0) return [];
      return [
        ...(title === undefined ? [] : [`### ${title}`]),
        markdownList(wanted.map((item) => line(item, commands))),
      ];
    });
    return shown.length === 0 ? [] : [`## ${heading}`, ...shown];
  });
  return markdownPage(
    'Checklists',
    'What this backend has to hold, and what shows it. Identifiers such as `P09` are checks of `make test-contract`.',
    ...blocks,
  );
}

function line({ text, evidence }: ChecklistItem, commands: ReadonlySet<string>): string {
  return `[ ] ${text} (${evidence.map((one) => proof(one, commands)).join('; ')})`;
}

function proof(evidence: Evidence, commands: ReadonlySet<string>): string {
  switch (evidence.by) {
    case 'check':
      return evidence.ids.map((id) => `\`${id}\``).join(', ');
    case 'person':
      return `by hand: ${evidence.says}`;
    case 'rule':
    case 'test':
      if (!commands.has(evidence.command))
        throw new InternalError(`a checklist names make ${evidence.command}, which is not there`);
      return `\`make ${evidence.command}\``;
  }
}
