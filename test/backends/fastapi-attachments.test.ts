import { describeBackend } from './describe-backend.ts';

describeBackend({ example: 'attachments', stack: 'fastapi' });
