import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('work-orders', 'src');
const middleware = 'middlewares/idempotent.ts';

/** Faults in how POSTs are repeated, in the Express backend of examples/work-orders.yaml. */
export const idempotencyFaults: readonly Fault[] = [
  fault(
    'I01',
    'a replay does not say so',
    middleware,
    "response.set(headers).set('Idempotency-Replayed', 'true');",
    'response.set(headers);',
  ),
  fault(
    'I02',
    'another body is a replay',
    middleware,
    'if (!attempt.bodyHash.equals(known.bodyHash))',
    'if (attempt.bodyHash.length === 0)',
  ),
  fault(
    'I03',
    'the key is not claimed',
    'repositories/idempotency-repository.ts',
    'return rows[0]?.claimed === true;',
    'return rows.length > 0;',
  ),
  fault('I04', 'refusals are not remembered', middleware, '(status === 409 || status === 422)', 'status === 410'),
  fault('I05', 'any length is a key', middleware, '{1,255}', '+'),
  fault(
    'I06',
    'the key is stored on a connection of its own',
    'repositories/idempotency-repository.ts',
    'await inTransaction(this.#pool, async (trx) => {',
    'await this.#pool.transaction().execute(async (trx) => {',
  ),
];

const pythonFault = faultIn('work-orders', 'app');
const module = 'api/answer_once.py';

/** The same in the FastAPI backend of examples/work-orders.yaml. */
export const fastapiIdempotencyFaults: readonly Fault[] = [
  pythonFault('I01', 'a replay does not say so', module, '{**answer.headers, **REPLAYED}', 'answer.headers'),
  pythonFault('I02', 'another body is a replay', module, 'if body_hash != attempt.body_hash:', 'if not body_hash:'),
  pythonFault('I03', 'the key is not claimed', module, 'if not await keys.claim(attempt):', 'if not key:'),
  pythonFault(
    'I04',
    'refusals are not remembered',
    module,
    'error.code.status in {409, 422}',
    'error.code.status in {410}',
  ),
  pythonFault('I05', 'any length is a key', module, '{1,255}', '+'),
  pythonFault(
    'I06',
    'the row is committed before its key',
    module,
    '                await keys.save(attempt, _answer_of(response))\n',
    '                await session.commit()\n                await keys.save(attempt, _answer_of(response))\n',
  ),
];
