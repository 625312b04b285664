import type { Part } from '../../../src/types.ts';

/** Where the database is: the environment says it, else `.env`. */
const url = `url=$\${DATABASE_URL:-$$(sed -n "s/^DATABASE_URL=//p" .env | tr -d "'")}`;

/** Dumps of the database, and back, with the tools of PostgreSQL. */
export const databaseBackup: Part = {
  id: '_shared/database-backup',
  axis: 'database',
  choices: ['postgresql'],
  after: ['_shared/project'],
  gives: () => [
    { to: 'ignore', file: '.gitignore', pattern: '*.dump' },
    {
      to: 'command',
      name: 'db-backup',
      description: 'Write the database into FILE, backup.dump unless said',
      recipe: [`${url}; pg_dump --format=custom --no-owner --file="$(or $(FILE),backup.dump)" --dbname="$$url"`],
    },
    {
      to: 'command',
      name: 'db-restore',
      description: 'Put the database back as it is in FILE, backup.dump unless said',
      recipe: [
        `${url}; pg_restore --clean --if-exists --no-owner --single-transaction --dbname="$$url" "$(or $(FILE),backup.dump)"`,
      ],
    },
  ],
};
