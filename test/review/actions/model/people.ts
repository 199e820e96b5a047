import * as fc from 'fast-check';
import {
  COMMANDER,
  CSM,
  EXEC,
  LEAD,
  LEGAL,
  LEGAL2,
  OUTSIDER,
  SME,
} from '../review-stage';

export const LANES = ['leadership', 'commander', 'legal'] as const;
/** Who may sign at the worst level, as the stage's People tab and incident say. */
export const SIGNS: Readonly<Record<string, readonly string[]>> = {
  leadership: [EXEC],
  commander: [COMMANDER],
  legal: [LEGAL, LEGAL2],
};

export const person = fc.constantFrom(
  EXEC,
  COMMANDER,
  LEGAL,
  LEGAL2,
  SME,
  LEAD,
  CSM,
  OUTSIDER,
);
export const lane = fc.constantFrom(...LANES);
