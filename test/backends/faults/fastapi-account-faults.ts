import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';
import { pythonAccountFaults } from './python-account-faults.ts';

const fault = faultIn('password-only', 'app');

/** At least one fault for every check about accounts, in the FastAPI backend of examples/password-only.yaml: the same as on Express. */
export const fastapiAccountFaults: readonly Fault[] = [
  fault('A02', 'tokens may be cached', 'main.py', 'value="no-store"', 'value="private"'),
  fault(
    'R05',
    'a route that nobody may call is no problem',
    'server.py',
    '        app.state.policies.must_reach(permissions_of(app))\n',
    '',
  ),
  ...pythonAccountFaults,
];
