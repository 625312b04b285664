import { describeBackend } from './describe-backend.ts';

describeBackend({ example: 'relations', stack: 'fastapi' });
