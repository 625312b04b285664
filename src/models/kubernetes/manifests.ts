import { hasImage } from '../image/has-image.ts';
import type { Model } from '../model.ts';
import { yamlText } from '../yaml-text.ts';
import { clusterObjects } from './cluster-objects.ts';
import { clusterValues } from './cluster-values.ts';

/** `deploy/kubernetes/`: one object a file, and the list that `kubectl apply --kustomize` reads. */
export const manifests: Model = (plan, library) => {
  if (!hasImage(plan)) return new Map();
  const objects = clusterObjects(plan, library, clusterValues(plan, library));
  const kustomization = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: objects.map(([name]) => `${name}.yaml`),
  };
  return new Map(
    [...objects, ['kustomization', kustomization] as const].map(([name, object]) => [
      `deploy/kubernetes/${name}.yaml`,
      yamlText(object),
    ]),
  );
};
