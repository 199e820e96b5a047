import type {Capability} from '../world/capability';
import {remindPractice} from './actions/remind-practice';
import {runExercises} from './actions/run-exercises';
import {PRACTICE_TAB, TRAINING_TAB} from './rules/practice-tabs';

export const practice: Capability = {
  key: 'practice',
  tabs: [PRACTICE_TAB, TRAINING_TAB],
  sweepParts: [
    {
      key: 'exercises',
      run: world => {
        runExercises(world);
        return [];
      },
    },
    {
      key: 'practice',
      run: world => {
        remindPractice(world);
        return [];
      },
    },
  ],
};
