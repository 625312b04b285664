import { describeBackend } from './describe-backend.ts';

describeBackend({ example: 'hostile', stack: 'fastapi' });
