import { hasImage } from '../image/has-image.ts';
import type { Model } from '../model.ts';
import { yamlText } from '../yaml-text.ts';
import { clusterObjects } from './cluster-objects.ts';
import { clusterValues } from './cluster-values.ts';
import type { ClusterValues } from './cluster-values.ts';

/**
 * `deploy/helm/`: the same objects as the plain manifests, with what differs between clusters taken from values. Every
 * value is text and stands in quotes, so that the templates stay YAML that editors and formatters can read.
 */
export const chart: Model = (plan, library) => {
  if (!hasImage(plan)) return new Map();
  const values = clusterValues(plan, library);
  const { name, settings, ...rest } = values;
  const references: ClusterValues = {
    ...(Object.fromEntries(Object.keys(rest).map((key) => [key, reference(key)])) as Record<keyof typeof rest, string>),
    name: '{{ .Release.Name }}',
    settings: Object.fromEntries(Object.keys(settings).map((key) => [key, reference(`settings.${key}`)])),
  };
  const description = `Runs ${name}: image, settings, probes, ingress and backups`;
  return new Map([
    [
      'deploy/helm/Chart.yaml',
      yamlText({ apiVersion: 'v2', name, description, type: 'application', version: '0.1.0', appVersion: '0.1.0' }),
    ],
    ['deploy/helm/values.yaml', yamlText({ ...rest, settings })],
    ...clusterObjects(plan, library, references).map(
      ([file, object]) => [`deploy/helm/templates/${file}.yaml`, yamlText(object)] as const,
    ),
  ]);
};

function reference(path: string): string {
  return `{{ .Values.${path} }}`;
}
