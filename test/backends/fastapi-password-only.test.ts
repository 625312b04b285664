import { describeBackend } from './describe-backend.ts';

describeBackend({ example: 'password-only', stack: 'fastapi' });
