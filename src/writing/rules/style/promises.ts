import {hits, once, says} from '../pattern';
import type {Sentence} from '../read';
import type {Hit, Rule} from '../rule';
import {levels} from '../rule';
import {
  NEVER_AGAIN,
  RECOVERY,
  DATED_SHOULD,
  NO_OUTCOME,
  UPDATES,
  NO_UPDATE,
  VAGUE_TIME,
  ACTIONS,
  NO_ACTION,
  NO_PROMISE,
  SURE,
} from './promises.patterns';

/** Whether it gives a time, a day or a length of time. */
const hasTime = once(sentence => says(sentence, '<time>'));

const recoveryIn = once((sentence): readonly Hit[] => {
  if (says(sentence, ...NO_OUTCOME)) return [];
  const dated = hasTime(sentence) ? [DATED_SHOULD] : [];
  const found = hits(sentence, ...RECOVERY, ...dated).filter(
    hit =>
      !says(
        {
          low: sentence.low.slice(
            hit.start - sentence.start,
            hit.end - sentence.start,
          ),
        },
        '(?:<wewill>) (?:<w2>)(?:tell|inform|notify|update|write|publish|post|share|report)',
      ),
  );
  return says(
    sentence,
    '^(?:we )?(?:(?!will|shall|expect|plan)\\w+ ){0,2}(?:restored|fixed|resolved)',
  )
    ? []
    : found.slice(0, 1);
});

const updateIn = once((sentence): readonly Hit[] => {
  return says(sentence, ...NO_UPDATE) ? [] : hits(sentence, ...UPDATES);
});

/** Whether a sentence says when the next word comes. */
const saysWhenNext = once(
  sentence =>
    hasTime(sentence) &&
    (updateIn(sentence).length > 0 ||
      says(
        sentence,
        '(?:next|another|further|new|following|more) (?:<w1>)(?:update|message|news|word|notice|report|information|mail|announcement)',
        '(?:write|hear|update|report|post) (?:<w4>)(?:again|by|at|within|every)',
      )),
);

const FIX_UPDATE =
  'Give a time: “Our next update will be posted by 14:00 UTC.”';
const FIX_OUTCOME =
  'Say what is certain (“We are restoring uploads and have no estimate yet”), or give an estimate with its owner in the register and the time of the next word.';

/** “We are working to resolve this and will be back in 30 minutes”: the time is that of the next word. */
function onlyUpdateIsDated(sentence: Sentence): boolean {
  return (
    updateIn(sentence).length > 0 &&
    says(sentence, '(?:working|trying) (?:<w2>)(?:to|on|towards?)')
  );
}

export const PROMISE_RULES: readonly Rule[] = [
  {
    id: 'PROM-absolute',
    title: 'Promise nobody can keep',
    levels: levels('W B B B B B B B W B'),
    concern: 'liability',
    english: true,
    look: 'sentence',
    message: 'Nobody can promise this.',
    fix: 'Say what changes and from when: “From 1 December the script asks for confirmation and keeps a copy.”',
    find: sentence =>
      says(sentence, ...NO_PROMISE)
        ? []
        : hits(sentence, ...NEVER_AGAIN)
            .filter(() => says(sentence, ...SURE))
            .slice(0, 1),
  },
  {
    id: 'PROM-vague-time',
    title: 'A time that is none',
    levels: levels('H B B B W W - W - W'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message: '“Soon” means an hour to us and a minute to the reader.',
    fix: FIX_UPDATE,
    covers: ['PROM-update-no-time', 'PROM-outcome-undated'],
    find: sentence => {
      if (hasTime(sentence)) return [];
      const vague = hits(sentence, VAGUE_TIME);
      if (
        vague.length === 0 ||
        says(
          sentence,
          '^(?:please |kindly )?(?:reload|answer|change|update|sign|install|check|write|reply|call|contact|try|use|rotate|revoke|restart|do|let us|tell|send|report|open|as soon as you)(?! will) ',
        )
      )
        return [];
      const ours =
        updateIn(sentence).length > 0 ||
        recoveryIn(sentence).length > 0 ||
        says(
          sentence,
          '^(?:more|further|an? update|updates?|details|news) (?:<w3>)(?:soon|shortly)',
          "(?<!you )(?:will|'ll|shall|going to|expect\\w*|hope|plan|working to|working on|aim)",
        );
      return ours ? vague.slice(0, 1) : [];
    },
  },
  {
    id: 'PROM-update-no-time',
    title: 'Promises word without a time',
    levels: levels('H B B B W W - W - -'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message:
      'You promise another message but no time, here or anywhere else in the text.',
    fix: FIX_UPDATE,
    find: (sentence, {text}) =>
      updateIn(sentence).length === 0 ||
      hasTime(sentence) ||
      says(sentence, '^(?:please|if you)') ||
      text.sentences.some(saysWhenNext)
        ? []
        : updateIn(sentence).slice(0, 1),
  },
  {
    id: 'PROM-outcome-undated',
    title: 'Promises an outcome without a time',
    levels: levels('H B B - W B W W - -'),
    concern: 'liability',
    english: true,
    look: 'sentence',
    message:
      'You promise that it will work again, and no time anybody answers for.',
    fix: FIX_OUTCOME,
    find: sentence =>
      hasTime(sentence) || says(sentence, 'not (?:yet )?known')
        ? []
        : recoveryIn(sentence).filter(
            () =>
              !says(
                sentence,
                '(?:are|is) (?:<w1>)(?:working|trying) (?:<w2>)(?:to|on|towards?)',
              ) || says(sentence, "will|'ll|expect|hope|full recovery"),
          ),
  },
  {
    id: 'PROM-outcome-dated',
    title: 'An estimate nobody owns',
    levels: levels('- B B - W B W B - -'),
    concern: 'liability',
    english: true,
    look: 'sentence',
    message:
      'You say when it will work again; the register names nobody who answers for that estimate.',
    fix: 'Enter the estimate and its owner in the sidebar, or take it out. Add when the next word comes in case it changes.',
    find: (sentence, {background: {lists, facts}}) => {
      const found =
        hasTime(sentence) && !onlyUpdateIsDated(sentence)
          ? recoveryIn(sentence)
          : [];
      if (lists.estimates === 'never') {
        return found.map(hit => ({
          ...hit,
          message: 'The settings of this installation allow no estimates.',
        }));
      }
      return facts.estimate && facts.estimate.owner !== '' ? [] : found;
    },
  },
  {
    id: 'PROM-action-undated',
    title: 'A measure without a date',
    levels: levels('- - - W W W W B B W'),
    concern: 'accuracy',
    english: true,
    look: 'sentence',
    message: 'A measure without a date and an owner is a wish.',
    fix: 'Say what will be there, and from when: “By 15 December we will add an alert that watches this queue.”',
    find: sentence =>
      hasTime(sentence) ||
      says(sentence, ...NO_ACTION) ||
      updateIn(sentence).length > 0
        ? []
        : hits(sentence, ...ACTIONS)
            .filter(
              hit =>
                !says(
                  {
                    low: sentence.low.slice(
                      hit.start - sentence.start,
                      hit.end - sentence.start,
                    ),
                  },
                  OUTCOME_IN_ACTION,
                ),
            )
            .slice(0, 1),
  },
];

/** “We will test the restore” is a measure; “we will restore” is an outcome. */
const OUTCOME_IN_ACTION = '(?:will|to) (?:<w1>)(?:restore|resolve|fix|recover)';
