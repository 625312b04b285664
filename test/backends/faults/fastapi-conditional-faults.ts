import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('catalog', 'app');

/** Faults for every check about conditional requests, markup and a slow database, in the FastAPI backend of examples/catalog.yaml. */
export const fastapiConditionalFaults: readonly Fault[] = [
  fault('H04', 'a tag is weak', 'api/responses.py', 'tag = entity_tag(', 'tag = "W/" + entity_tag('),
  fault(
    'H04',
    'a tag stays when the row changes',
    'utils/entity_tag.py',
    '-{version}-{_digest',
    '-{version > 0}-{_digest',
  ),
  fault(
    'H04',
    'nobody is told to ask again',
    'main.py',
    '    app.add_middleware(CacheControl, prefix=BASE_PATH, value="private, no-cache")\n',
    '',
  ),
  fault('H05', 'any tag will do', 'utils/demand.py', 'current.version not in demand', 'not demand'),
  fault(
    'H05',
    'a weak tag will do',
    'utils/demand.py',
    'tagged_version(tag, id)',
    'tagged_version(tag.removeprefix("W/"), id)',
  ),
  fault(
    'H05',
    'a deletion asks for no version',
    'api/category_routes.py',
    'delete(target.id, target.demand)',
    'delete(target.id, None)',
  ),
  fault(
    'H05',
    'a missing row is a 404 all the same',
    'utils/demand.py',
    'not_found() if demand is None else',
    'not_found() if demand != "x" else',
  ),
  fault(
    'H06',
    'the version is looked at, and then the row is written',
    'repositories/base.py',
    'expected not in (None, row.version)',
    'expected == 0',
  ),
  fault(
    'H06',
    'a deletion forgets the version',
    'repositories/base.py',
    'true() if expected is None else version == expected',
    'true()',
  ),
  fault(
    'E17',
    'a row is sent as a page',
    'api/responses.py',
    'Response(write_json(body), status, headers, media_type=JSON)',
    'Response(write_json(body), status, headers, media_type="text/html")',
  ),
  fault(
    'E17',
    'the documentation has a script in its page',
    'api/docs.py',
    '<script src="/docs/start.js"></script>',
    '<script>SwaggerUIBundle({})</script>',
  ),
  fault(
    'X03',
    'a statement may take as long as it likes',
    'database/connection.py',
    'str(settings.database_statement_timeout_ms)',
    'str(settings.database_statement_timeout_ms * 12)',
  ),
  fault(
    'X03',
    'a statement that took too long is a database that is down',
    'database/errors.py',
    'ApiError(ErrorCode.TIMEOUT,',
    'ApiError(ErrorCode.DEPENDENCY_UNAVAILABLE,',
  ),
];
