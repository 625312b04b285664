import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('password-only', 'src');
const fastapiFault = faultIn('password-only', 'app');

const hasher = 'services/password-hasher.ts';
const fastapiHasher = 'services/password_hasher.py';
const comparison = 'asyncio.to_thread(self._matches, _normalise(password), hash or DECOY)';

/** Faults in how many passwords are compared at a time, in the Express backend of examples/password-only.yaml. */
export const stormFaults: readonly Fault[] = [
  fault(
    'X04',
    'everybody may sign in at once',
    hasher,
    'inTurn: createGate(cores, cores * seatsPerCore)',
    'inTurn: (work) => work()',
  ),
  fault('X04', 'any number may wait', hasher, 'seatsPerCore = 50', 'seatsPerCore = 50_000'),
  fault('X04', 'nobody may wait', hasher, 'seatsPerCore = 50', 'seatsPerCore = 0'),
  fault(
    'X04',
    'passwords are compared where requests are served',
    hasher,
    'argon2.verify(stored, normal)',
    'Promise.resolve(argon2.verifySync(stored, normal))',
  ),
  fault('X04', 'who is refused is not told when to come back', 'utils/gate.ts', ', { retryAfter: 1 }', ''),
];

/** The same in the FastAPI backend. */
export const fastapiStormFaults: readonly Fault[] = [
  fastapiFault(
    'X04',
    'everybody may sign in at once',
    fastapiHasher,
    'await self._gate.pass_through(work)',
    'await work()',
  ),
  fastapiFault('X04', 'any number may wait', fastapiHasher, 'SEATS_PER_CORE = 50', 'SEATS_PER_CORE = 50_000'),
  fastapiFault('X04', 'nobody may wait', fastapiHasher, 'SEATS_PER_CORE = 50', 'SEATS_PER_CORE = 0'),
  fastapiFault(
    'X04',
    'passwords are compared where requests are served',
    fastapiHasher,
    comparison,
    'asyncio.sleep(0, self._matches(_normalise(password), hash or DECOY))',
  ),
  fastapiFault(
    'X04',
    'who is refused is not told when to come back',
    'utils/gate.py',
    ', headers={"Retry-After": "1"}',
    '',
  ),
];
