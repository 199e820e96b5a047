import {LENGTH_RULES} from './style/length';
import {TONE_COUNT_RULES} from './style/tone-of-text';
import type {Rule} from './rule';
import {ANALYSIS_RULES} from './style/analysis';
import {BLAME_RULES} from './style/blame';
import {CAUSE_RULES} from './style/causes';
import {CLAIM_RULES} from './style/claims';
import {INSIDER_RULES} from './style/jargon';
import {PROMISE_RULES} from './style/promises';
import {TONE_RULES} from './style/tone';
import {VAGUE_RULES} from './style/vague';
import {FACT_RULES} from './facts/agreement';
import {REQUIRED_RULES} from './facts/required';
import {LEAK_RULES} from './leaks/leaks';
import {PERSONAL_RULES} from './personal/personal';

/** Every rule there is, in the order of the guide. */
export const RULES: readonly Rule[] = [
  ...REQUIRED_RULES,
  ...FACT_RULES,
  ...PERSONAL_RULES,
  ...LEAK_RULES,
  ...CAUSE_RULES,
  ...CLAIM_RULES,
  ...BLAME_RULES,
  ...PROMISE_RULES,
  ...VAGUE_RULES,
  ...TONE_COUNT_RULES,
  ...TONE_RULES,
  ...INSIDER_RULES,
  ...ANALYSIS_RULES,
  ...LENGTH_RULES,
];

export function ruleOf(id: string): Rule | undefined {
  return RULES.find(rule => rule.id === id);
}
