/** What each rule of the spec wants; a test asks for a sentence for every rule. */
export const ruleSentences: Readonly<Record<string, string>> = {
  project:
    "The project's name is a package name in every language, and its base path hides no path that every backend serves.",
  database: 'Type, provider, ORM and features of the database fit together.',
  languages: 'A choice that exists in some languages only is refused in the others.',
  contradictions: 'Two keys that say the same thing say the same.',
  authentication: 'The details of sign-in belong to a kind of sign-in that is there.',
  roles: 'Roles have names of their own, and new accounts get one that exists and is not admin.',
  'rate-limit-overrides':
    'A limit of its own is for an operation that exists, and its settings have names of their own.',
  'resource-names': 'Every resource has a path, a table and file names of its own, and takes none that are built in.',
  'required-cycles': 'No resources require each other in a circle: no row of theirs could ever be created.',
  'nested-paths': 'Below a row, every collection has a path segment of its own.',
  seeds:
    'Example rows are rows that a client could create: values fit, references lead to earlier rows, unique values differ.',
  'field-names': 'Fields have a column and a member name of their own, and take none that are built in.',
  references: 'A reference points to a resource of the spec, or to the built-in User.',
  'field-lists': '`indexes`, `unique`, `sort` and `parent` name fields that exist and fit.',
  'key-length': 'What must be unique, and what is indexed together, fits into an index entry of the database.',
  operations: 'Operations need their feature, and `access` is only about operations that are there.',
  'access-words': '`access` names `public`, `any`, `own` or a role that exists.',
  'owner-paths': 'Every owner path ends at a user: `created_by`, a single ref(User), or one more step away.',
  files: '`file-upload` is for resources with fields of type `file`, and no resource takes a name of its source files.',
  jobs: 'Jobs and mails to owners are chosen together, and somebody owns the rows that mails tell of; a queue on Redis needs Redis.',
  'user-extension': 'A resource `User` extends the built-in account with fields that sign-in can leave empty.',
};
