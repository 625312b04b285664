import type { Choice } from '../../types.ts';
import { datadog } from './datadog.ts';
import { opentelemetry } from './opentelemetry.ts';
import { prometheus } from './prometheus.ts';
import { rollbar } from './rollbar.ts';
import { sentry } from './sentry.ts';

/** The choices of this axis, in prompt order. */
export const observabilityChoices: readonly Choice[] = [prometheus, opentelemetry, sentry, rollbar, datadog];
