import { describeBackend } from './describe-backend.ts';

describeBackend({ example: 'every-type', stack: 'fastapi' });
