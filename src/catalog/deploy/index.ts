import type { Choice } from '../../types.ts';
import { docker } from './docker.ts';
import { gatewayNginx } from './gateway-nginx.ts';
import { gatewayTraefik } from './gateway-traefik.ts';
import { githubActions } from './github-actions.ts';
import { gitlabCi } from './gitlab-ci.ts';
import { helm } from './helm.ts';
import { kubernetes } from './kubernetes.ts';

/** The choices of this axis, in prompt order. */
export const deployChoices: readonly Choice[] = [
  docker,
  kubernetes,
  helm,
  githubActions,
  gitlabCi,
  gatewayNginx,
  gatewayTraefik,
];
