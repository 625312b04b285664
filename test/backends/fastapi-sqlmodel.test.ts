import { describeBackend } from './describe-backend.ts';

// Every type, because types are where the mappers differ.
describeBackend({ example: 'every-type', stack: 'fastapi', answers: ['--database-orm', 'sqlmodel'] });
