import { imageTrial } from './image/image-trial.ts';
import type { Trial } from './trial.ts';

/** Every trial of `npm run matrix`. */
export const trials: readonly Trial[] = [imageTrial];
