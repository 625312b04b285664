import { api } from '../config/api.ts';
import { splitEndpoint } from '../openapi/operation.ts';
import { describeRoutes } from '../routes/describe-routes.ts';
import { runCommand } from './run-command.ts';

await runCommand(() => {
  const lines = describeRoutes().map((route) => {
    const { method, path } = splitEndpoint(route);
    return [method.padEnd(6), api.basePath + path, route.operationId, route.permission].join('  ');
  });
  return Promise.resolve(lines.join('\n'));
});
