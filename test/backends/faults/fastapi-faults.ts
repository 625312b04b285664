import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';
import { pythonFaults } from './python-faults.ts';
import { sqlFaults } from './sql-faults.ts';

const fault = faultIn('catalog', 'app');

/** At least one fault for every check about resources, in the FastAPI backend of examples/catalog.yaml: the same as on Express. */
export const fastapiFaults: readonly Fault[] = [
  fault('E01', 'an unknown route is a 400', 'api/errors.py', 'ErrorCode.ROUTE_NOT_FOUND', 'ErrorCode.VALIDATION_ERROR'),
  fault(
    'E01',
    'a trailing slash is another route',
    'middleware/request_head.py',
    'scope["path"].removesuffix("/") or "/"',
    'scope["path"]',
  ),
  fault('E02', 'meta has no timestamp', 'api/problem.py', '"timestamp": write_datetime(dt.datetime.now(dt.UTC)), ', ''),
  fault('E02', 'X-Process-Time carries a unit', 'middleware/request_scope.py', 'started:.6f}', 'started:.6f}s'),
  fault(
    'E03',
    'an error body lacks instance',
    'api/problem.py',
    '"instance": f"{path}#{request.state.request_id}",',
    '',
  ),
  fault('E03', 'message and detail differ', 'api/problem.py', '"message": error.message,', '"message": "Failed",'),
  fault(
    'E04',
    'errors are plain JSON',
    'api/problem.py',
    'PROBLEM_JSON = "application/problem+json"',
    'PROBLEM_JSON = "application/json"',
  ),
  fault('E05', 'Allow leaves HEAD out', 'api/methods.py', '({"HEAD"} if "GET" in route.methods else set())', 'set()'),
  fault(
    'E06',
    'HEAD has a header of its own',
    'middleware/request_scope.py',
    'headers["X-Request-Id"] = current',
    'headers["X-Request-Id"] = current\n                if scope["method"] == "HEAD":\n                    headers["X-Head"] = "yes"',
  ),
  fault(
    'E08',
    'any media type is parsed',
    'api/json_request.py',
    'if media_type not in accepted:',
    'if not media_type:',
  ),
  fault(
    'E09',
    'the body limit is ignored',
    'api/json_request.py',
    'request.app.state.settings.body_limit_bytes',
    '1_000_000_000',
  ),
  fault(
    'E14',
    'a 500 tells the cause',
    'middleware/error_boundary.py',
    '"Something went wrong; the request id finds it in the logs"',
    'repr(raised)',
  ),
  fault(
    'C01',
    'Location points elsewhere',
    'api/product_routes.py',
    'f"{BASE_PATH}/products"',
    'f"{BASE_PATH}/product"',
  ),
  fault('Q02', 'a full last page has a next one', 'api/responses.py', 'number < total_pages', 'number <= total_pages'),
  fault(
    'Q03',
    'links lose the other parameters',
    'api/responses.py',
    'urlencode({**pairs, **parameters})',
    'urlencode(parameters)',
  ),
  fault('B01', 'any request id is taken', 'middleware/request_scope.py', 'VALID_ID.fullmatch(offered)', 'offered'),
  fault(
    'B01',
    'requests are not logged',
    'middleware/request_scope.py',
    'logger.info("request"',
    'logger.debug("request"',
  ),
  fault(
    'P01',
    'health asks the database',
    'api/probes.py',
    'async def health() -> dict[str, str]:\n    return {"status": "ok"}',
    'async def health(request: Request) -> Response:\n    report = await request.app.state.readiness.check()\n    return JSONResponse({"status": "ok"}, status_code=200 if report["status"] == "ready" else 503)',
  ),
  fault(
    'P03',
    'the process ends at once',
    'server.py',
    'self._readiness.draining = True',
    'import os\n\n        os._exit(0)',
  ),
  fault('P08', 'any origin is allowed', 'middleware/cors.py', 'if origin in self._origins:', 'if origin:'),
  fault(
    'P08',
    'nosniff is missing',
    'middleware/security_headers.py',
    '    "X-Content-Type-Options": "nosniff",\n',
    '',
  ),
  fault(
    'P09',
    'the document lacks an operation',
    'api/openapi.py',
    '    return {**document, "servers"',
    '    for item in document["paths"].values():\n        item.pop("put", None)\n    return {**document, "servers"',
  ),
  fault(
    'P09',
    'a response has an undocumented member',
    'api/responses.py',
    'return schema.of(row).model_dump(mode="json")',
    'return {**schema.of(row).model_dump(mode="json"), "internal": "x"}',
    ['C07'],
  ),
  ...pythonFaults,
  ...sqlFaults,
];
