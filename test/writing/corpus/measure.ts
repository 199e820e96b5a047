import {RULES, ruleOf} from '../../../src/writing/rules/catalogue';
import type {Background} from '../../../src/writing/rules/background';
import {
  draftOf,
  type Draft,
  type MessageKind,
} from '../../../src/writing/rules/draft';
import {check, hitsOf} from '../../../src/writing/rules/findings';
import {readDraft} from '../../../src/writing/rules/read';
import type {Rule} from '../../../src/writing/rules/rule';
import {apologyIn} from '../../../src/writing/rules/style/tone';
import {
  CORPUS_BACKGROUND,
  readContradictions,
  readFresh,
  readLeaks,
  readPersonal,
  readStyle,
  type Labelled,
  type LaterSet,
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
export function measuredPersonal(set: LaterSet): Score {
  return together(
    `personal data, ${set}`,
    RULES.filter(({id}) => id.startsWith('PERSONAL')).map(rule =>
      scored(
        rule.id,
        readPersonal(set).map(({fires, sentence}) => ({
          should: fires.includes(rule.id),
          does: fires_(rule, sentence),
          sentence: `${rule.id} ${sentence}`,
        })),
      ),
    ),
  );
}

/** Rules that are judged on every sentence on style; another is judged where a label names it. */
const EVERYWHERE = /^(SPEC|HEDGED|BLAME|AGENTLESS|PROM|TONE|INTERNAL)/;

/** Of rules that need more than a sentence nothing can be said. */
const OF_A_TEXT = /^TONE-(again|apology-|acknowledge)/;

export function measuredStyle(set: LaterSet): readonly Score[] {
  const sentences = readStyle(set);
  const named = new Set(sentences.flatMap(({fires}) => fires));
  return RULES.filter(({id}) => named.has(id) && !OF_A_TEXT.test(id)).map(
    rule =>
      scored(
        rule.id,
        sentences
          .filter(
            ({fires, either, near}) =>
              !either.includes(rule.id) &&
              (EVERYWHERE.test(rule.id) || [near, ...fires].includes(rule.id)),
          )
          .map(({fires, sentence}) => ({
            should: fires.includes(rule.id),
            does: fires_(rule, sentence),
            sentence,
          })),
      ),
  );
}

export function measuredContradictions(set: LaterSet): Score {
  return scored(
    `contradictions, ${set}`,
    readContradictions(set).map(
      ({label, agree, draft, background, sentence}) => ({
        should: !agree,
        does: found(/^FACT-contradiction$/, draft, background),
        sentence: `${label}: ${sentence}`,
      }),
    ),
  );
}

export function measuredLeaks(set: LaterSet): Score {
  return scored(
    `leaks, ${set}`,
    readLeaks(set).map(({label, agree, draft, background, sentence}) => ({
      should: !agree,
      does: found(
        agree ? /^LEAK/ : new RegExp(`^${label}$`),
        draft,
        background,
      ),
      sentence,
    })),
  );
}

function found(rule: RegExp, draft: Draft, background: Background): boolean {
  return check(draft, background).findings.some(finding =>
    rule.test(finding.rule),
  );
}

interface Judgement {
  readonly should: boolean;
  readonly does: boolean;
  readonly sentence: string;
}

function scored(rule: string, judged: readonly Judgement[]): Score {
  const where = (should: boolean, does: boolean): string[] =>
    judged
      .filter(one => one.should === should && one.does === does)
      .map(({sentence}) => sentence);
  return {
    rule,
    right: where(true, true).length,
    wrong: where(false, true),
    missed: where(true, false),
  };
}

export function together(rule: string, scores: readonly Score[]): Score {
  return {
    rule,
    right: scores.reduce((sum, {right}) => sum + right, 0),
    wrong: scores.flatMap(({wrong}) => wrong),
    missed: scores.flatMap(({missed}) => missed),
  };
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
