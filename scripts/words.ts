import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {RULES} from '../src/writing/rules/catalogue';
import {draftOf} from '../src/writing/rules/draft';
import {check, hitsOf} from '../src/writing/rules/findings';
import {readDraft} from '../src/writing/rules/read';
import {
  f1,
  measured,
  measuredContradictions,
  measuredFresh,
  measuredLeaks,
  measuredPersonal,
  measuredStyle,
  precision,
  recall,
  together,
  type Score,
} from '../test/writing/corpus/measure';
import {
  CORPUS_BACKGROUND,
  LATER_SETS,
  readCorpus,
} from '../test/writing/corpus/scenery';
import {wordsGuide} from './words-guide';

const GUIDE = path.resolve(__dirname, '../docs/words.md');
const FAMILIES = ['TONE', 'SPEC', 'HEDGED', 'BLAME', 'PROM'];
const WORDS = 2000;
const CHARACTERS = 10_000;

/**
 * Measures the rules of words on the labelled sentences: precision and recall of each rule, what was found wrongly and
 * what was missed, and how long the rules take.
 *
 * Without arguments only sentences rules may be tuned on; `--held-out` measures the others, for a report, without
 * showing them. `--fresh`, `--second`, `--third` show what is wrong in a set written later. `--guide` writes `docs/words.md` from the rules.
 */
function main(): void {
  if (process.argv.includes('--guide')) {
    writeFileSync(GUIDE, wordsGuide());
    return;
  }
  const heldOut = process.argv.includes('--held-out');
  const all = readCorpus();
  const labelled = new Set(all.flatMap(({fires}) => fires));
  const scores = measured(
    RULES.filter(({id}) => labelled.has(id)),
    all.filter(sentence => sentence.heldOut === heldOut),
  );
  for (const score of scores) {
    print(score.rule, score);
    if (heldOut) continue;
    for (const sentence of score.wrong) console.log(`    wrong   ${sentence}`);
    for (const sentence of score.missed) console.log(`    missed  ${sentence}`);
  }
  for (const family of ['PERSONAL', ...FAMILIES]) {
    print(`${family} together`, ofFamily(family, scores));
  }
  for (const name of ['seen', 'held-out'] as const)
    print(`fresh, ${name}`, measuredFresh(name));
  for (const set of LATER_SETS) {
    const style = measuredStyle(set);
    const scores = [
      measuredPersonal(set),
      measuredContradictions(set),
      measuredLeaks(set),
      ...style,
      ...FAMILIES.map(family => ofFamily(family, style)),
    ];
    for (const score of scores) {
      if (score.right + score.missed.length === 0) continue;
      print(score.rule, score);
      if (!process.argv.includes(`--${set}`)) continue;
      for (const sentence of score.wrong)
        console.log(`    wrong   ${sentence}`);
      for (const sentence of score.missed)
        console.log(`    missed  ${sentence}`);
    }
  }
  printTimes(all.map(({sentence}) => sentence));
}

function print(name: string, score: Score): void {
  const figure = (value: number): string => value.toFixed(2);
  console.log(
    `${name.padEnd(24)} precision ${figure(precision(score))}  recall ${figure(recall(score))}  F1 ${figure(f1(score))}  of ${score.right + score.missed.length}`,
  );
}

function ofFamily(family: string, scores: readonly Score[]): Score {
  return together(
    `${family} together`,
    scores.filter(({rule}) => rule.startsWith(family)),
  );
}

/** Processor time, as other programs on the machine do not count. */
function printTimes(sentences: readonly string[]): void {
  const paragraphs: string[] = [];
  let count = 0;
  for (let at = 0; count < WORDS; at += 5) {
    const paragraph = sentences.slice(at, at + 5).join(' ');
    count += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  const draft = draftOf('notice', ...paragraphs);
  const runs = Array.from({length: 12}, () =>
    milliseconds(() => check(draft, CORPUS_BACKGROUND)),
  );
  const warm = [...runs].sort((a, b) => a - b);
  console.log(
    `${WORDS} words, all rules: ${runs[0].toFixed(0)} ms at first, ${warm[6].toFixed(0)} ms then (bar: 50)`,
  );
  const long = draftOf('notice', paragraphs.join(' ').slice(0, CHARACTERS));
  const slowest = RULES.map(rule => {
    const best = Math.min(
      ...Array.from({length: 5}, () => {
        const text = readDraft(long);
        return milliseconds(() =>
          hitsOf(rule, text, {
            draft: long,
            text,
            background: CORPUS_BACKGROUND,
          }),
        );
      }),
    );
    return {id: rule.id, best};
  }).sort((a, b) => b.best - a.best)[0];
  console.log(
    `slowest rule on ${CHARACTERS} characters: ${slowest.id}, ${slowest.best.toFixed(1)} ms (bar: 5)`,
  );
}

function milliseconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000;
}

main();
