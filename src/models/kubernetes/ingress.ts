import type { ClusterObject } from './cluster-objects.ts';
import type { ClusterValues } from './cluster-values.ts';

/**
 * The Ingress, with TLS 1.3 only. ingress-nginx reads the snippet where its administrator allows snippets; elsewhere
 * `ssl-protocols: TLSv1.3` belongs into the controller's own settings.
 */
export function ingress(metadata: Readonly<{ name: string }>, values: ClusterValues): ClusterObject {
  const annotations = {
    'nginx.ingress.kubernetes.io/ssl-redirect': 'true',
    'nginx.ingress.kubernetes.io/server-snippet': 'ssl_protocols TLSv1.3;',
  };
  const backend = { service: { name: metadata.name, port: { name: 'http' } } };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { ...metadata, annotations },
    spec: {
      ingressClassName: values.ingressClass,
      tls: [{ hosts: [values.host], secretName: values.tlsSecret }],
      rules: [{ host: values.host, http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }],
    },
  };
}
