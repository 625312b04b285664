import type { Spec } from '../../../src/types.ts';
import { hasAccounts } from '../../_shared/accounts/account-uses.ts';
import { storesInS3, storesLocally } from '../../_shared/uploads/file-uses.ts';
import { sampleTarget } from '../../_shared/uploads/sample-target.ts';
import { importBlock } from '../print/import-block.ts';
import { numberLiteral } from '../print/literal.ts';
import { pyString } from '../print/py-string.ts';

/** What the tests of files show. */
export function fileTestView(spec: Spec): Readonly<Record<string, unknown>> {
  const sample = sampleTarget(spec);
  if (!sample) return {};
  const { resource, field } = sample;
  const { snake, path } = resource.names;
  const key = pyString(field.wire);
  const holding = (file: string) => `${key}: ${field.list ? `[{"id": ${file}["id"]}]` : `{"id": ${file}["id"]}`}`;
  return {
    sampleTarget: pyString(sample.name),
    sampleType: pyString(sample.type),
    sampleHead: pyString(sample.head),
    wrongType: pyString(sample.wrong),
    sampleLimit: numberLiteral(sample.maxSize),
    attaches: sample.attaches,
    fixtureName: `create_${snake}`,
    rowPath: `/${path}`,
    heldName: key,
    heldMember: holding('file'),
    otherMember: holding('other'),
    shown: field.list ? '[file]' : 'file',
    fileTestImports: importBlock([
      { from: 'typing', names: ['Any'] },
      { from: 'pytest' },
      { from: 'fastapi', names: ['FastAPI'] },
      { from: 'httpx', names: [...(storesInS3(spec) ? ['AsyncClient'] : []), 'Response'] },
      { from: 'sqlalchemy', names: ['text'] },
      { from: 'app.core.api_info', names: storesLocally(spec) ? ['BASE_PATH'] : [] },
      { from: 'app.core.config', names: storesInS3(spec) ? ['Settings'] : [] },
      { from: 'app.repositories.stored_file_repository', names: ['StoredFileRepository'] },
      { from: 'app.services.purge_files', names: ['purge_files'] },
      { from: 'app.services.s3_connection', names: storesInS3(spec) ? ['S3Connection'] : [] },
      { from: 'tests.fixtures.api', names: ['Api', 'Body', 'data_of'] },
      { from: 'tests.fixtures.problem', names: ['assert_problem'] },
      { from: `tests.fixtures.${snake}_fixture`, names: sample.attaches ? [`create_${snake}`] : [] },
      { from: 'tests.fixtures.user_fixture', names: hasAccounts(spec) ? ['create_user'] : [] },
    ]),
  };
}
