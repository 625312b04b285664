import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';
import { pythonOauthFaults } from './python-oauth-faults.ts';

const fault = faultIn('oauth-only', 'app/api');

/** At least one fault for every check about sign-in at providers, in the FastAPI backend of examples/oauth-only.yaml. */
export const fastapiOauthFaults: readonly Fault[] = [
  fault(
    'O01',
    'scripts can read the state',
    'oauth_routes.py',
    'STATE_SECONDS, secure=True, httponly=True,',
    'STATE_SECONDS, secure=True, httponly=False,',
  ),
  fault(
    'O02',
    'programs are redirected as well',
    'oauth_routes.py',
    '    if arrival.error is not None and "json" in request.headers.get("accept", ""):\n        return problem_response(request, arrival.error)\n',
    '',
  ),
  ...pythonOauthFaults,
];
