import { clientsTrial } from './clients/clients-trial.ts';
import { composeSubjects } from './compose/compose-subject.ts';
import { composeTrial } from './compose/compose-trial.ts';
import { diagramsTrial } from './files/diagrams-trial.ts';
import { filesTrial } from './files/files-trial.ts';
import { fuzzTrial } from './fuzz-trial.ts';
import { imageSubjects } from './image/image-subject.ts';
import { imageTrial } from './image/image-trial.ts';
import { swapTrial } from './swap-trial.ts';
import type { Trial } from './trial.ts';

/** Every trial of `npm run matrix`. */
export const trials: readonly Trial[] = [
  filesTrial,
  diagramsTrial,
  fuzzTrial,
  swapTrial,
  clientsTrial('express'),
  clientsTrial('fastapi'),
  ...imageSubjects.map(imageTrial),
  ...imageSubjects.flatMap((stack) => composeSubjects.map((subject) => composeTrial(subject, stack))),
];
