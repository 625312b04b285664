import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { api } from '../config/api.ts';
import { createDocument } from '../openapi/document.ts';
import { describeRoutes } from '../routes/describe-routes.ts';
import { runCommand } from './run-command.ts';

const root = new URL('../../', import.meta.url);
const docs = new URL('docs/', root);

await runCommand(async () => {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };
  const document = createDocument(describeRoutes(), { ...api, version });
  await mkdir(docs, { recursive: true });
  await writeFile(new URL('openapi.json', docs), `${JSON.stringify(document, null, 2)}\n`);
  return 'wrote docs/openapi.json';
});
