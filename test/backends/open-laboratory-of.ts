import { openLaboratory, type Laboratory } from '../../src/contract/backend/laboratory.ts';
import { readSettings } from '../../src/contract/backend/read-settings.ts';
import type { MailSink } from '../../src/contract/mail/mail-sink.ts';
import { startMailSink } from '../../src/contract/mail/start-mail-sink.ts';
import { has } from '../../src/contract/model/capabilities.ts';
import type { Providers } from '../../src/contract/providers/providers.ts';
import { startProviders } from '../../src/contract/providers/start-providers.ts';
import { readBackendSpec } from '../../src/services/read-backend-spec.ts';
import type { Spec } from '../../src/types.ts';

/** A laboratory with the servers that its backend needs. */
export type OwnLaboratory = Readonly<{
  spec: Spec;
  laboratory: Laboratory;
  mail: MailSink | undefined;
  providers: Providers | undefined;
  close(): Promise<void>;
}>;

/** Opens a laboratory for the backend in a folder, with a mail server and providers where its spec asks for them. */
export async function openLaboratoryOf(dir: string): Promise<OwnLaboratory> {
  const spec = await readBackendSpec(dir);
  const settings = await readSettings(dir);
  const mail = has(spec, 'mail') ? await startMailSink() : undefined;
  const providers = has(spec, 'oidc') ? await startProviders(spec) : undefined;
  const stopHelpers = async () => {
    await providers?.stop();
    await mail?.stop();
  };
  const { signal } = new AbortController();
  const helpers = { ...(mail && { mail }), ...(providers && { providers }) };
  const laboratory = await openLaboratory({
    ...{ spec, dir, settings, signal },
    ...helpers,
    log: () => undefined,
  }).catch(async (error: unknown) => {
    await stopHelpers();
    throw error;
  });
  return {
    ...{ spec, laboratory, mail, providers },
    async close() {
      await laboratory.close();
      await stopHelpers();
    },
  };
}
