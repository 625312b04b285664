import { describeBackend } from './describe-backend.ts';

describeBackend({ example: 'team-tasks', stack: 'fastapi' });
