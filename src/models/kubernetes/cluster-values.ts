import { hasAccounts, sendsMail } from '../../../templates/_shared/accounts/account-uses.ts';
import { storesInS3 } from '../../../templates/_shared/uploads/file-uses.ts';
import type { Plan, TemplateLibrary } from '../../types.ts';
import { capacityOf } from '../capacity-of.ts';
import { deliveryOf } from '../delivery-of.ts';

/** What differs between clusters; each is text, so that a chart can put a reference in its place. */
export type ClusterValues = Readonly<{
  /** Name of every object. */
  name: string;
  image: string;
  host: string;
  /** The Secret that a person makes: one key for every secret variable and connection. */
  secret: string;
  tlsSecret: string;
  ingressClass: string;
  backupSchedule: string;
  /** Variables that are no secret. */
  settings: Readonly<Record<string, string>>;
  cpu: string;
  memory: string;
}>;

/** The values of the plain manifests, and the defaults of the chart. */
export function clusterValues(plan: Plan, library: TemplateLibrary): ClusterValues {
  const { name } = plan.spec;
  return {
    name,
    image: `registry.example.com/${name}:0.1.0`,
    host: `${name}.example.com`,
    secret: `${name}-secrets`,
    tlsSecret: `${name}-tls`,
    ingressClass: 'nginx',
    backupSchedule: '15 2 * * *',
    settings: {
      APP_ENV: 'production',
      HOST: '0.0.0.0',
      PORT: String(deliveryOf(plan, library).port),
      PUBLIC_URL: `https://${name}.example.com`,
      ...(hasAccounts(plan.spec) && { FRONTEND_URL: `https://${name}.example.com` }),
      ...(sendsMail(plan.spec) && { MAIL_FROM: `no-reply@${name}.example.com` }),
      ...(storesInS3(plan.spec) && { S3_BUCKET: name }),
      DATABASE_POOL_MAX: String(capacityOf(plan).poolSize),
      PRE_STOP_DELAY_SECONDS: '5',
      SHUTDOWN_TIMEOUT_SECONDS: '25',
    },
    cpu: '250m',
    memory: '256Mi',
  };
}
