import type { Part, Spec } from '../../../src/types.ts';
import { importBlock } from '../print/import-block.ts';
import { namesOf } from '../resource-views/names.ts';

/** FastAPI around the Python core: routes, middleware, start and stop. */
export const fastapiBase: Part = {
  id: 'python/fastapi',
  axis: 'base',
  choices: [],
  after: ['python/core', 'python/database-sql'],
  gives: () =>
    ['fastapi', 'fastapi-offline', 'starlette', 'uvicorn'].map((name) => ({ to: 'dependency', name }) as const),
  view: routerView,
  omits: ({ resources }) =>
    resources.length > 0
      ? []
      : ['api_route', 'dependencies', 'json_request', 'list_parameters', 'responses'].map(
          (name) => `app/api/${name}.py`,
        ),
};

function routerView({ resources }: Spec): Readonly<Record<string, unknown>> {
  return {
    hasResources: resources.length > 0,
    imports: importBlock([
      { from: 'fastapi', names: ['APIRouter'] },
      { from: 'app.api', names: resources.map((resource) => `${namesOf(resource).snake}_routes`) },
      { from: 'app.core.api_info', names: ['BASE_PATH'] },
    ]),
    includes: resources.map((resource) => `router.include_router(${namesOf(resource).snake}_routes.router)`),
  };
}
