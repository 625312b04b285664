import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('relations', 'app');

/** Faults in how changes are made whole, in the FastAPI backend of examples/relations.yaml. */
export const fastapiTransactionFaults: readonly Fault[] = [
  fault(
    'D07',
    'the answer leaves before the commit',
    'api/api_route.py',
    '                return await handle(request)\n',
    '                response = await handle(request)\n                request.state.session.sync_session.get_transaction().close()\n                return response\n',
  ),
  fault(
    'D07',
    'each write is a transaction of its own',
    'repositories/base.py',
    '            self._session.add(row)\n',
    '            self._session.add(row)\n            await self._session.commit()\n            await self._session.begin()\n',
  ),
];
