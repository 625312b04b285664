import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('catalog', 'src');

/** Faults for every check about conditional requests, in the Express backend of examples/catalog.yaml. */
export const conditionalFaults: readonly Fault[] = [
  fault('H04', 'a tag is weak', 'utils/send.ts', "'ETag', entityTag(", "'ETag', 'W/' + entityTag("),
  fault(
    'H04',
    'a tag stays when the row changes',
    'utils/entity-tag.ts',
    '-${String(version)}-${digest',
    '-${String(version > 0)}-${digest',
  ),
  fault('H04', 'nobody is told to ask again', 'app.ts', '  app.use(api.basePath, cachePolicy);\n', ''),
  fault('H05', 'any tag will do', 'utils/demand.ts', '!demand.includes(version)', 'demand.length === 0'),
  fault(
    'H05',
    'a weak tag will do',
    'utils/demand.ts',
    'taggedVersion(tag, id)',
    "taggedVersion(tag.replace('W/', ''), id)",
  ),
  fault(
    'H05',
    'a deletion asks for no version',
    'controllers/category-controller.ts',
    'delete(id, demand)',
    'delete(id, demand && undefined)',
  ),
  fault(
    'H05',
    'a missing row is a 404 all the same',
    'utils/demand.ts',
    'return demand === undefined ? notFound()',
    "return demand !== 'x' ? notFound()",
  ),
  fault(
    'H06',
    'the version is looked at, and then the row is written',
    'repositories/base.ts',
    'return expected === undefined ? isRow',
    'return expected !== 0 ? isRow',
  ),
];
