import { describeBackend } from './describe-backend.ts';

describeBackend({ example: 'work-orders', stack: 'fastapi' });
