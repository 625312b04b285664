import { tsString } from '../../../src/naming.ts';
import type { Spec } from '../../../src/types.ts';
import { isGuarded } from '../../_shared/access/access-of.ts';
import { actorUses } from '../../_shared/access/actor-uses.ts';
import { permission } from '../../_shared/access/permission.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { fileTargets, hasFiles, storesLocally, type FileTarget } from '../../_shared/uploads/file-uses.ts';

/** What `routes/index.ts` shows of files. */
export function fileRoutes(spec: Spec) {
  if (!hasFiles(spec))
    return { controllers: [], repositories: [], services: [], routes: [], made: [], lines: [], idle: '' };
  const local = storesLocally(spec);
  const readable = fileTargets(spec).filter(({ resource }) => resource.operations.includes('get'));
  return {
    controllers: ["import { FileController } from '../controllers/file-controller.ts';"],
    repositories: ["import { StoredFileRepository } from '../repositories/stored-file-repository.ts';"],
    services: [
      "import { FileService, type FileReader } from '../services/file-service.ts';",
      ...(local
        ? [
            "import type { LocalStorage } from '../services/local-storage.ts';",
            "import { LocalUploads } from '../services/local-uploads.ts';",
          ]
        : ["import type { Storage } from '../services/storage.ts';"]),
    ],
    routes: ["import { fileRoutes } from './file-routes.ts';"],
    idle: idleStorage(local),
    made: [
      '  const files = new StoredFileRepository(db);',
      ...(readable.length === 0
        ? ['  const readers = new Map<string, FileReader>();']
        : [
            '  const readers = new Map<string, FileReader>([',
            ...readable.flatMap((target) => readerLines(spec, target)),
            '  ]);',
          ]),
      '  const fileService = new FileService({ files, storage, readers, maxBytes: maxUploadBytes });',
    ],
    lines: [
      local
        ? '    ...fileRoutes(new FileController(fileService, new LocalUploads(files, storage))),'
        : '    ...fileRoutes(new FileController(fileService)),',
    ],
  };
}

/** A storage that is described, and not used. */
function idleStorage(local: boolean): string {
  return local
    ? "  const storage = createStorage({ STORAGE_DIR: '', PUBLIC_URL: '', APP_SECRET: '' });"
    : "  const storage = createStorage({ S3_REGION: 'none', S3_BUCKET: '', S3_FORCE_PATH_STYLE: true });";
}

/** How the row is read that holds a file. */
function readerLines(spec: Spec, { name, resource, field }: FileTarget): readonly string[] {
  const service = `${resource.names.camel}Service`;
  const acts = hasAccounts(spec) && isGuarded(resource, spec.resources) && actorUses(spec, resource)('get');
  return [
    '    [',
    `      ${tsString(name)},`,
    '      {',
    ...(hasAccounts(spec) ? [`        permission: ${tsString(permission(resource, 'get'))},`] : []),
    `        member: ${tsString(field.wire)},`,
    acts ? `        read: (id, actor) => ${service}.get(actor, id),` : `        read: (id) => ${service}.get(id),`,
    '      },',
    '    ],',
  ];
}
