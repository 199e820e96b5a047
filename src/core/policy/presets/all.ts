import type {Preset} from '../policy';
import {BUSINESS} from './business';
import {CHANNELS} from './channels';
import {CONTRACT} from './contract';
import {LEVEL_1_TO_4} from './level-1-to-4';
import {DISPATCH, GITLAB, PAGERDUTY, POSTHOG} from './published';
import {SEV_1_TO_4} from './sev-1-to-4';

/** What set-up offers; the first is proposed. */
export const PRESETS: readonly Preset[] = [
  LEVEL_1_TO_4,
  SEV_1_TO_4,
  CONTRACT,
  CHANNELS,
  BUSINESS,
  PAGERDUTY,
  GITLAB,
  POSTHOG,
  DISPATCH,
];
