import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('relations', 'app');

/** Faults in how changes are made whole, in the FastAPI backend of examples/relations.yaml. */
export const fastapiTransactionFaults: readonly Fault[] = [
  fault(
    'D07',
    'what a request changes is not committed',
    'api/api_route.py',
    'request.app.state.sessions.begin() as request.state.session',
    'request.app.state.sessions() as request.state.session',
  ),
  fault(
    'D07',
    'each write is a transaction of its own',
    'repositories/base.py',
    '            self._session.add(row)\n',
    '            self._session.add(row)\n            await self._session.commit()\n            await self._session.begin()\n',
  ),
];
