import { describeBackend } from './describe-backend.ts';

describeBackend({ example: 'oauth-only', stack: 'fastapi' });
