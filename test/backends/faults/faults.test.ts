import { describeFaults } from './describe-faults.ts';

describeFaults('express', 12);
