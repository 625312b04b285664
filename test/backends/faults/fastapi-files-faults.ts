import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('attachments', 'app');

const service = 'services/file_service.py';
const inspection = 'services/inspection.py';
const routes = 'api/file_routes.py';

/** At least one fault for every check about files, in the FastAPI backend of examples/attachments.yaml. */
export const fastapiFilesFaults: readonly Fault[] = [
  fault('F01', 'the size is one too many', inspection, 'UNKNOWN, self._size, self', 'UNKNOWN, self._size + 1, self'),
  fault('F01', 'nobody says who attaches', 'database/attached.py', 'acting_user.get()', 'None'),
  fault('F02', 'the limit is one byte off', inspection, '> self._rules.max_size', '> self._rules.max_size + 1'),
  fault(
    'F02',
    'what a file says is believed',
    inspection,
    'not in {"", UNKNOWN, found}',
    'in {found, "?"} and not found',
  ),
  fault('F02', 'every type is taken', inspection, 'content_type not in rules.types', 'not rules.types'),
  fault('F03', 'names keep their direction', 'utils/safe_name.py', '"Cc", "Cf", ', '"Cc", '),
  fault(
    'F03',
    'most of a key is the same',
    service,
    'secrets.token_urlsafe(32), target',
    '"0" * 40 + secrets.token_hex(2), target',
  ),
  fault('F04', 'downloads are no sandbox', routes, "default-src 'none'; sandbox", "default-src 'none'"),
  fault(
    'F04',
    'a range that is not there is everything',
    'utils/byte_range.py',
    'if start >= end:',
    'if start > size:',
  ),
  fault('F04', 'a range ends one byte early', 'utils/byte_range.py', 'int(last) + 1, size', 'int(last), size'),
  fault('F05', 'the length is not signed', 'utils/upload_signer.py', '\\n{terms.size}"', '\\n{terms.size > 0}"'),
  fault('F05', 'what has arrived is believed', service, 'if inspection.facts() != promised:', 'if not promised:'),
  fault('F06', 'loose files are for everybody', service, 'not in (None, actor.user_id)', 'is file'),
  fault('F06', 'the role of a reader does not count', service, 'actor.reach(reader.permission) is None', 'not actor'),
];

const inBucket = faultIn('work-orders', 'app/services');

/** Faults of files in S3, in the FastAPI backend of examples/work-orders.yaml. */
export const fastapiBucketFaults: readonly Fault[] = [
  inBucket(
    'F05',
    'a presigned URL takes any type',
    's3_storage.py',
    '                "ContentType": file.content_type,\n',
    '',
  ),
  inBucket(
    'F05',
    'files lie where clients send them',
    's3_storage.py',
    'return f"files/{key}"',
    'return f"arrivals/{key}"',
  ),
  inBucket(
    'P02',
    'nobody looks for the bucket',
    's3_storage.py',
    'await self._connection.ask(lambda client: client.head_bucket(Bucket=self._bucket))',
    'pass',
  ),
  faultIn('work-orders', 'app')('X01', 'no breaker opens', 'utils/dependency.py', 'OPEN = 5\n', 'OPEN = 5_000\n'),
];
