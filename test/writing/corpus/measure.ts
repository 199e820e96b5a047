import {RULES, ruleOf} from '../../../src/writing/rules/catalogue';
import {draftOf, type MessageKind} from '../../../src/writing/rules/draft';
import {check, hitsOf} from '../../../src/writing/rules/findings';
import {readDraft} from '../../../src/writing/rules/read';
import type {Rule} from '../../../src/writing/rules/rule';
import {apologyIn} from '../../../src/writing/rules/style/tone';
import {
  CORPUS_BACKGROUND,
  readContradictions,
  readFresh,
  readPersonal,
  type Labelled,
} from './scenery';

export interface Score {
  readonly rule: string;
  readonly right: number;
  /** Found where nothing is to be found. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Judged in their own file only; elsewhere their words come and go unlabelled. */
const OWN_FILE: Readonly<Record<string, string>> = {
  'VAGUE-what': 'vague',
  'TIME-no-zone': 'vague',
  'DATE-ambiguous': 'vague',
  JARGON: 'vague',
  ACRONYM: 'vague',
  CONVERSATION: 'vague',
  'ANALYSIS-cause': 'analysis',
  'ANALYSIS-remedy': 'analysis',
  'ANALYSIS-unshared': 'analysis',
};

export function measured(
  rules: readonly Rule[],
  sentences: readonly Labelled[],
): readonly Score[] {
  return rules.map(rule => {
    const judged = sentences.filter(({file}) =>
      OWN_FILE[rule.id] ? OWN_FILE[rule.id] === file : file !== 'analysis',
    );
    const wrong: string[] = [];
    const missed: string[] = [];
    let right = 0;
    for (const {sentence, fires, either} of judged) {
      const should = fires.includes(rule.id);
      const does = fires_(rule, sentence);
      if (should && does) right++;
      else if (should) missed.push(sentence);
      else if (does && !either.includes(rule.id)) wrong.push(sentence);
    }
    return {rule: rule.id, right, wrong, missed};
  });
}

/** All rules together on sentences of one rule each. */
export function measuredFresh(name: 'seen' | 'held-out', only = /./): Score {
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  for (const {rule: id, fires, sentence} of readFresh(name)) {
    if (!only.test(id)) continue;
    const rule = ruleOf(id);
    if (!rule) throw new Error(`No rule is called ${id}.`);
    const does = fires_(rule, sentence);
    if (fires && does) right++;
    else if (fires) missed.push(sentence);
    else if (does) wrong.push(sentence);
  }
  return {rule: `${name}, fresh`, right, wrong, missed};
}

/** Every rule for personal data on every sentence: what another rule says of it is wrong, too. */
export function measuredPersonal(): Score {
  const rules = RULES.filter(({id}) => id.startsWith('PERSONAL'));
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  for (const {fires, sentence} of readPersonal()) {
    for (const rule of rules) {
      const [should, does] = [fires.includes(rule.id), fires_(rule, sentence)];
      if (should && does) right++;
      else if (should) missed.push(`${rule.id} ${sentence}`);
      else if (does) wrong.push(`${rule.id} ${sentence}`);
    }
  }
  return {rule: 'personal data, fresh', right, wrong, missed};
}

export function measuredContradictions(): Score {
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  for (const {
    fact,
    agree,
    draft,
    background,
    sentence,
  } of readContradictions()) {
    const found = check(draft, background).findings.some(
      ({rule}) => rule === 'FACT-contradiction',
    );
    if (found && !agree) right++;
    else if (found) wrong.push(`${fact}: ${sentence}`);
    else if (!agree) missed.push(`${fact}: ${sentence}`);
  }
  return {rule: 'contradictions, fresh', right, wrong, missed};
}

/** Whether a rule finds something in one sentence that stands alone. */
export function fires_(rule: Rule, sentence: string): boolean {
  const kind: MessageKind = rule.id.startsWith('ANALYSIS')
    ? 'preliminary'
    : 'notice';
  const draft = draftOf(kind, sentence);
  const text = readDraft(draft);
  // Whether a single apology is one too many depends on the text; here it is about finding it.
  if (rule.id === 'TONE-apology') return text.sentences.some(apologyIn);
  return (
    hitsOf(rule, text, {draft, text, background: CORPUS_BACKGROUND}).length > 0
  );
}

export function precision({right, wrong}: Score): number {
  return right + wrong.length === 0 ? 1 : right / (right + wrong.length);
}

export function recall({right, missed}: Score): number {
  return right + missed.length === 0 ? 1 : right / (right + missed.length);
}

export function f1(score: Score): number {
  const [p, r] = [precision(score), recall(score)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}
