import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('catalog', 'src');

/** Faults for the checks of what an answer can be asked to hold, in the Express backend of examples/catalog.yaml. */
export const selectionFaults: readonly Fault[] = [
  fault('Q11', 'the id is left out', 'validators/view.ts', "new Set(['id', ...fields", 'new Set([...fields'),
  fault('Q11', 'unknown members are ignored', 'validators/view.ts', 'problems.length > 0', 'problems.length > 99'),
  fault('Q11', 'every view has the same tag', 'utils/entity-tag.ts', 'Object.keys(shown)', "['all']"),
  fault(
    'Q11',
    'lists show everything',
    'utils/send.ts',
    'page.items.map((row) => showRow(row, query.view))',
    'page.items',
  ),
  fault(
    'Q12',
    'every row reads its own object',
    'services/include-rows.ts',
    'await sources[name]?.listByIds([...ids])',
    '(await Promise.all([...ids].map((id) => sources[name]?.listByIds([id])))).flatMap((one) => [...(one ?? [])])',
  ),
  fault(
    'Q12',
    'the tag does not tell of the objects',
    'utils/entity-tag.ts',
    '[membersOf(shown), ...objects]',
    '[membersOf(shown), ...objects.slice(99)]',
  ),
  fault('Q12', 'many members are included', 'validators/view.ts', 'mostIncluded = 5', 'mostIncluded = 50'),
  fault(
    'Q12',
    'an included member has to be selected as well',
    'validators/view.ts',
    "['id', ...fields, ...include]",
    "['id', ...fields]",
  ),
];
