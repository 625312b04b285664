import { describeFaults } from './faults/describe-faults.ts';

describeFaults('fastapi', 8);
