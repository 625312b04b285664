import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('catalog', 'src');

/** Faults for every check about conditional requests, markup and a slow database, in the Express backend of examples/catalog.yaml. */
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
  fault(
    'H06',
    'a deletion forgets the version',
    'repositories/category-repository.ts',
    "deleteFrom('categories').where(hasVersion(id, expected))",
    "deleteFrom('categories').where(hasVersion(id, expected && undefined))",
  ),
  fault(
    'E17',
    'a row is sent as a page',
    'utils/send.ts',
    'response.json({ success: true, data, meta: createMeta(response) });',
    "response.type('html').send(JSON.stringify({ success: true, data, meta: createMeta(response) }));",
  ),
  fault(
    'E17',
    'the documentation has a script in its page',
    'routes/docs.ts',
    '<script src="/docs/start.js"></script>',
    '<script>SwaggerUIBundle({})</script>',
  ),
  fault(
    'X03',
    'a statement may take as long as it likes',
    'database/connection.ts',
    'statement_timeout: config.DATABASE_STATEMENT_TIMEOUT_MS',
    'statement_timeout: config.DATABASE_STATEMENT_TIMEOUT_MS * 12',
  ),
  fault(
    'X03',
    'a statement that took too long is a database that is down',
    'database/database-error.ts',
    "return new ApiError('TIMEOUT'",
    "return new ApiError('DEPENDENCY_UNAVAILABLE'",
  ),
];
