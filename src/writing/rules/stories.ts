import {CAUSES_AND_BLAME} from './stories/causes-and-blame';
import {FACTS_AND_LEAKS} from './stories/facts-and-leaks';
import {PERSONAL} from './stories/personal';
import {PROMISES} from './stories/promises';
import {TONE} from './stories/tone';
import {WORDS_AND_LENGTH} from './stories/words-and-length';
import type {Stories} from './stories/story';

export const STORIES: Stories = {
  ...FACTS_AND_LEAKS,
  ...PERSONAL,
  ...CAUSES_AND_BLAME,
  ...PROMISES,
  ...TONE,
  ...WORDS_AND_LENGTH,
};
