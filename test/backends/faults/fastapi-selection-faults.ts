import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('catalog', 'app');

/** Faults for the checks of what an answer can be asked to hold, in the FastAPI backend of examples/catalog.yaml. */
export const fastapiSelectionFaults: readonly Fault[] = [
  fault('Q11', 'the id is left out', 'utils/view.py', 'frozenset(["id", *fields', 'frozenset([*fields'),
  fault('Q11', 'unknown members are ignored', 'utils/view.py', 'if problems:', 'if len(problems) > 99:'),
  fault('Q11', 'every view has the same tag', 'utils/entity_tag.py', '",".join(sorted(shown))', '""'),
  fault(
    'Q11',
    'lists show everything',
    'api/responses.py',
    'query.view.show(show_row(schema, row), included)',
    'show_row(schema, row)',
  ),
  fault(
    'Q12',
    'every row reads its own object',
    'api/included.py',
    'await source.read(ids) if ids else []',
    '[one for id in ids for one in await source.read([id])]',
  ),
  fault('Q12', 'the tag does not tell of the objects', 'utils/entity_tag.py', '*objects])', '*objects[99:]])'),
  fault('Q12', 'many members are included', 'utils/view.py', 'MOST_INCLUDED = 5', 'MOST_INCLUDED = 50'),
  fault(
    'Q12',
    'an included member has to be selected as well',
    'utils/view.py',
    '["id", *fields, *include]',
    '["id", *fields]',
  ),
];
