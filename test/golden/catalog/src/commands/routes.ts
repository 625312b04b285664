import { api } from '../config/api.ts';
import { describeRoutes } from '../routes/describe-routes.ts';
import { runCommand } from './run-command.ts';

await runCommand(() => {
  const lines = describeRoutes().map((route) =>
    [route.method.toUpperCase().padEnd(6), api.basePath + route.path, route.operationId, route.permission].join('  '),
  );
  return Promise.resolve(lines.join('\n'));
});
