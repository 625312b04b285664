import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('oauth-only', 'src');
const fastapiFault = faultIn('oauth-only', 'app');

const guard = 'init.method === undefined ? server.ask(work) : server.once(work)';
const fastapiGuard = 'guard = server.ask if method == "GET" else server.once';
const fetching = 'utils/fetch-json.ts';
const client = 'utils/json_client.py';
const dependency = 'utils/dependency.ts';
const fastapiDependency = 'utils/dependency.py';

/** Faults in what is sent again, in the Express backend of examples/oauth-only.yaml. */
export const repetitionFaults: readonly Fault[] = [
  fault('X02', 'nothing is asked again', fetching, guard, 'server.once(work)'),
  fault('X02', 'codes are sent again', fetching, guard, 'server.ask(work)'),
  fault('X02', 'what fails is asked until nobody may', dependency, 'maxAttempts: 2', 'maxAttempts: 20'),
  fault(
    'X02',
    'every wait is as long as another',
    dependency,
    '  fullJitterGenerator,\n  handleWhen,',
    '  noJitterGenerator as fullJitterGenerator,\n  handleWhen,',
  ),
];

/** The same in the FastAPI backend. */
export const fastapiRepetitionFaults: readonly Fault[] = [
  fastapiFault('X02', 'nothing is asked again', client, fastapiGuard, 'guard = server.once'),
  fastapiFault('X02', 'codes are sent again', client, fastapiGuard, 'guard = server.ask'),
  fastapiFault('X02', 'what fails is asked until nobody may', fastapiDependency, 'ATTEMPTS = 3', 'ATTEMPTS = 30'),
  fastapiFault(
    'X02',
    'every wait is as long as another',
    fastapiDependency,
    'wait=wait_random_exponential(multiplier=FIRST_WAIT_SECONDS, max=LONGEST_WAIT_SECONDS)',
    'wait=lambda _: LONGEST_WAIT_SECONDS',
  ),
];
