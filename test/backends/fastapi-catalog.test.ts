import { describeBackend } from './describe-backend.ts';

describeBackend({ example: 'catalog', stack: 'fastapi', ownInstall: true, contractRuns: 2 });
