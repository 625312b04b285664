import { describeBackend } from './describe-backend.ts';

describeBackend({ example: 'maintenance', stack: 'fastapi' });
