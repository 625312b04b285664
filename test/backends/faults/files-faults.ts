import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('attachments', 'src');

const service = 'services/file-service.ts';
const inspection = 'services/inspection.ts';
const controller = 'controllers/file-controller.ts';

/** At least one fault for every check about files, in the Express backend of examples/attachments.yaml. */
export const filesFaults: readonly Fault[] = [
  fault('F01', 'the size is one too many', inspection, 'size: this.#size,', 'size: this.#size + 1,'),
  fault(
    'F01',
    'nobody says who attaches',
    'repositories/to-references.ts',
    'getStore()?.user_id',
    'getStore() && undefined',
  ),
  fault('F02', 'the limit is one byte off', inspection, 'this.#size > maxSize', 'this.#size > maxSize + 1'),
  fault(
    'F02',
    'what a file says is believed',
    inspection,
    'if (!isAsDeclared) throw',
    'if (!isAsDeclared && found === "") throw',
  ),
  fault(
    'F02',
    'every type is taken',
    inspection,
    'if (types && !types.includes(contentType))',
    'if (types?.length === 0)',
  ),
  fault('F03', 'names keep their direction', 'utils/safe-name.ts', '\\p{Cf}', ''),
  fault(
    'F03',
    'the key is the time',
    service,
    "randomBytes(32).toString('base64url')",
    "String(Date.now()).padStart(43, '0') + randomBytes(2).toString('hex')",
  ),
  fault('F04', 'downloads are no sandbox', controller, "default-src 'none'; sandbox", "default-src 'none'"),
  fault(
    'F04',
    'a range that is not there is sent',
    controller,
    'if (range && range.start > range.end)',
    'if (range && range.start < 0)',
  ),
  fault('F05', 'the length is not signed', 'utils/upload-signer.ts', '\\n${String(size)}`', '\\n${String(size > 0)}`'),
  fault('F05', 'what has arrived is believed', service, '|| facts.sha256 !== file.sha256', ''),
  fault(
    'F06',
    'loose files are for everybody',
    service,
    'if (!isOwn(actor, file)) throw notFound();\n      return file;',
    'return file;',
  ),
  fault('F06', 'the role of a reader does not count', service, '!actor.reach(reader.permission)', '!actor'),
];

const inBucket = faultIn('work-orders', 'src/services');

/** Faults of files in S3, in the Express backend of examples/work-orders.yaml. */
export const bucketFaults: readonly Fault[] = [
  inBucket(
    'F05',
    'a presigned URL takes any type',
    's3-storage.ts',
    "'content-type', 'content-length'",
    "'content-length'",
  ),
  inBucket(
    'F05',
    'files lie where clients send them',
    's3-storage.ts',
    'Key: `files/${key}`',
    'Key: `arrivals/${key}`',
  ),
  inBucket(
    'X01',
    'nobody guards the store',
    'create-storage.ts',
    'client: guardCalls(createS3Client(settings))',
    'client: guardCalls(signer) && createS3Client(settings)',
  ),
  inBucket(
    'P02',
    'nobody looks for the bucket',
    's3-storage.ts',
    'await this.#client.send(new HeadBucketCommand({ Bucket: this.#bucket }));',
    'await Promise.resolve();',
  ),
];
