import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('password-only', 'app');

/** Faults for every check about metrics, in the FastAPI backend of examples/password-only.yaml: the same as on Express. */
export const fastapiMetricsFaults: readonly Fault[] = [
  fault(
    'B03',
    'statements are not measured',
    'database/connection.py',
    'QUERY_DURATION.labels(_operation_of(statement)).observe(seconds)',
    '_operation_of(statement)',
  ),
  fault(
    'B03',
    'verified passwords are not counted',
    'services/password_hasher.py',
    'PASSWORD_HASH_OPERATIONS.labels("verify").inc()',
    'PASSWORD_HASH_OPERATIONS.labels("hash").inc()',
  ),
  fault(
    'B03',
    'mails are not counted as calls',
    'utils/dependency.py',
    'DEPENDENCY_CALLS.labels(self._name, "success").inc()',
    'DEPENDENCY_CALLS.labels(self._name, "failure").inc()',
  ),
  fault(
    'B03',
    'created rows are not counted',
    'middleware/measurement.py',
    'ACTIONS = {"POST": "create", ',
    'ACTIONS = {',
  ),
  fault(
    'B04',
    'paths are labels',
    'middleware/measurement.py',
    'path = route.path if isinstance(route, APIRoute) else ""',
    'path = scope["path"]',
  ),
  fault(
    'B04',
    'any method is a label',
    'middleware/measurement.py',
    'scope["method"] if scope["method"] in KNOWN_METHODS else "_OTHER"',
    'scope["method"]',
  ),
  fault('B06', 'the token is not asked for', 'api/metrics.py', 'if token is not None:', 'if token == "":'),
  fault(
    'B06',
    'any token opens the metrics',
    'api/metrics.py',
    'if not secrets.compare_digest(authorization.encode(), f"Bearer {token}".encode()):',
    'if secrets.compare_digest(authorization.encode(), token.encode()):',
  ),
];
