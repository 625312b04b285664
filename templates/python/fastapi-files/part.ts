import type { Part, Resource, Spec } from '../../../src/types.ts';
import { isGuarded } from '../../_shared/access/access-of.ts';
import { actorUses } from '../../_shared/access/actor-uses.ts';
import { permission } from '../../_shared/access/permission.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { tellsOwners } from '../../_shared/jobs/job-uses.ts';
import { fileTargets, storesLocally, type FileTarget } from '../../_shared/uploads/file-uses.ts';
import { flat, group, prefixed, type Doc } from '../print/doc.ts';
import { importBlock } from '../print/import-block.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';
import { attributeOf } from '../resource-views/attributes.ts';
import { namesOf } from '../resource-views/names.ts';
import { serviceDependencies } from '../resource-views/service-view.ts';

/** The routes of files in FastAPI. */
export const fastapiFiles: Part = {
  id: 'python/fastapi-files',
  axis: 'feature',
  choices: ['file-upload'],
  after: ['python/fastapi', 'python/uploads'],
  gives: () => [{ to: 'dependency', name: 'python-multipart' }],
  view: (spec) => ({ ...readersView(spec), ...routesView(spec) }),
};

function routesView(spec: Spec): Readonly<Record<string, unknown>> {
  const accounts = hasAccounts(spec);
  const local = storesLocally(spec);
  const extra = (what: string, name: string) => (accounts ? `{${what}, **requires("${name}")}` : `{${what}}`);
  const body = (what: string, name: string) => (accounts ? extra(`**${what}`, name) : what);
  return {
    accounts,
    local,
    routeImports: importBlock([
      ...(local ? [{ from: 're' }] : []),
      { from: 'typing', names: ['Annotated', 'Any'] },
      { from: 'fastapi', names: ['APIRouter', 'Depends', 'Request', 'Response'] },
      { from: 'fastapi.responses', names: ['StreamingResponse'] },
      { from: 'app.api.attachment', names: ['attachment'] },
      { from: 'app.api.authorization', names: accounts ? ['CurrentActor', 'requires'] : [] },
      { from: 'app.api.dependencies', names: ['IdPath', 'Session'] },
      { from: 'app.api.file_readers', names: ['file_readers'] },
      { from: 'app.api.file_route', names: ['FileRoute'] },
      { from: 'app.api.openapi', names: ['REFUSES'] },
      { from: 'app.api.read_upload', names: ['FORM', 'TARGETS', 'reading_upload'] },
      { from: 'app.api.responses', names: ['data_response'] },
      { from: 'app.api.whole_body', names: local ? ['whole_body'] : [] },
      { from: 'app.core.api_info', names: ['BASE_PATH'] },
      { from: 'app.core.envelope', names: ['ObjectBody'] },
      { from: 'app.core.file_targets', names: ['FILE_TARGETS'] },
      { from: 'app.repositories.stored_file_repository', names: ['StoredFileRepository'] },
      { from: 'app.schemas.file_schema', names: ['FileDescription', 'FileOffer', 'FilePromise'] },
      { from: 'app.services.file_service', names: ['FileService'] },
      { from: 'app.services.local_uploads', names: local ? ['LocalUploads'] : [] },
      { from: 'app.utils.byte_range', names: ['ByteRange', 'read_range'] },
      { from: 'app.utils.parse_id', names: ['parse_id'] },
      { from: 'app.utils.query_parameters', names: local ? ['read_query_parameters', 'refuse_unknown'] : [] },
      { from: 'app.utils.upload_signer', names: local ? ['UploadTerms'] : [] },
    ]),
    serviceHead: `async def get_service(request: Request, session: Session${accounts ? ', actor: CurrentActor' : ''}) -> FileService:`,
    serviceReturn: `    return FileService(files, state.storage, file_readers(session${accounts ? ', actor' : ''}), state.settings.max_upload_bytes)`,
    uploadExtra: body('FORM_BODY', 'files:create'),
    completeExtra: extra('REFUSES: [409]', 'files:create'),
    downloadExtra: extra('REFUSES: [416]', 'files:read'),
    sendExtra: body('SENT_BODY', 'public'),
    actorParameter: accounts ? ', actor: CurrentActor' : '',
    actorArgument: accounts ? 'actor, ' : '',
  };
}

/** What `api/file_readers.py` shows. */
function readersView(spec: Spec): Readonly<Record<string, unknown>> {
  const accounts = hasAccounts(spec);
  const readable = fileTargets(spec).filter(
    ({ resource, field }) => resource.operations.includes('get') && !field.writeonly,
  );
  const holders = [...new Set(readable.map(({ resource }) => resource))];
  const notices = holders.some((resource) => tellsOwners(spec, resource));
  return {
    readerImports: importBlock([
      { from: 'collections.abc', names: ['Mapping'] },
      { from: 'functools', names: holders.some((resource) => acts(spec, resource)) ? ['partial'] : [] },
      { from: 'sqlalchemy.ext.asyncio', names: ['AsyncSession'] },
      ...holders.flatMap((resource) =>
        serviceDependencies(spec, resource).map((other) => ({
          from: namesOf(other).repositoryModule,
          names: [namesOf(other).repository],
        })),
      ),
      { from: 'app.repositories.outbox_repository', names: notices ? ['OutboxRepository'] : [] },
      { from: 'app.services.actor', names: accounts ? ['Actor'] : [] },
      { from: 'app.services.file_service', names: ['FileReader'] },
      { from: 'app.services.owner_notices', names: notices ? ['OwnerNotices'] : [] },
      ...holders.map((resource) => ({ from: namesOf(resource).serviceModule, names: [namesOf(resource).service] })),
    ]),
    readersHead: `def file_readers(session: AsyncSession${accounts ? ', actor: Actor' : ''}) -> Mapping[str, FileReader]:`,
    readersReturn: layout(
      '    ',
      'return ',
      group(
        '{',
        readable.map((target) => readerOf(spec, target)),
        '}',
      ),
    ),
  };
}

function acts(spec: Spec, resource: Resource): boolean {
  return hasAccounts(spec) && isGuarded(resource, spec.resources) && actorUses(spec, resource)('get');
}

function readerOf(spec: Spec, { name, resource, field }: FileTarget): Doc {
  const repositories = [
    ...serviceDependencies(spec, resource).map((other) => `${namesOf(other).repository}(session)`),
    ...(tellsOwners(spec, resource) ? ['OwnerNotices(OutboxRepository(session))'] : []),
  ];
  const method = `${flat(group(`${namesOf(resource).service}(`, repositories, ')'))}.get`;
  const args = [
    pyString(attributeOf(resource, field)),
    acts(spec, resource) ? group('partial(', [method, 'actor'], ')') : method,
    ...(hasAccounts(spec) ? [pyString(permission(resource, 'get'))] : []),
  ];
  return prefixed(`${pyString(name)}: `, group('FileReader(', args, ')'));
}
