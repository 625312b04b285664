import { describeBackend } from './describe-backend.ts';

describeBackend({ example: 'minimal', stack: 'fastapi' });
