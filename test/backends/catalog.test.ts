import { describeBackend } from './describe-backend.ts';

describeBackend({ example: 'catalog', ownInstall: true, contractRuns: 3 });
