import {hits, says} from '../pattern';
import type {Hit, Rule} from '../rule';
import {levels} from '../rule';
import type {Sentence} from '../read';

const SOME =
  '(?:some(?! time)|several|a few|certain|many|most|various|multiple|numerous|countless|(?:only |just )?an? (?:very |relatively |extremely )?(?:small |limited |large |significant |low |tiny |substantial |considerable )?(?:number|subset|portion|fraction|percentage|part|proportion|group|majority|minority|handful|share|range|set) of|the (?:vast |great |overwhelming )?majority of|few) (?:of )?(?:our |the |your |these |those )?(?:[\\w-]+ ){0,2}(?:<customers>)';
/** What says which ones. */
const WHICH =
  '^ ?(?:currently |still )?(?:who|whose|that|which|with|in|from|on|using|located|based|within|outside|between|scheduled|created|hosted|running|under|over|older|younger|near|across|of (?:the|our)|at the|via|through)\\b|^ ?[(:]|^, (?:those|namely|all|mainly in|in the)|^s? (?:in|on|with)';
const SAYS_HOW_MANY =
  "\\d[\\d.,]* ?(?:%|percent|per cent|of|out of|customers|users|accounts|teams|shops|schools|requests)|(?:half|a third|two thirds|a quarter|one in \\w+)|how many|(?:do not|don't|cannot) (?:yet )?(?:know|say) (?:yet )?(?:which|who)|thanks to";

const SYMPTOM =
  "cannot|can't|could not|couldn't|unable|fail\\w*|slow\\w*|errors?|blank|empty|missing|late|delay\\w*|refused|stuck|times? out|timed out|duplicat\\w+|twice|wrong|do not|does not|did not|don't|doesn't|take|takes|took|up to|closed|crash\\w*|lost|shows?|stale|stops?|stopped|down|unavailable|unreachable|no longer|incorrect|only|rejected|disappear\\w*|old|page|message|instead";
const SOME_TROUBLE: readonly string[] = [
  '(?:experiencing|seeing|having|facing|encountering|experience|experienced|see|have|has|encounter|aware of|investigating|identified|detected|found|noticed|there (?:is|are|was|were)|looking into|affected by|face|suffering from|suffered) (?:<w2>)(?:issues?|problems?|difficult(?:y|ies)|incidents?|trouble|troubles|disruptions?|challenges|instabilit\\w+|irregularit\\w+|anomal\\w+)(?! (?:is|was|has been) (?:fixed|resolved|over))',
  '(?:an?|the|this|some) (?:<w1>)(?:incident|issue|problem)s? (?:is |are |was |may be |has been )?(?:affect\\w*|impact\\w*|disrupt\\w*)',
  '(?:is|are|was|were|has|have|been|with|see|may|experiencing|service) (?:<w2>)(?<!not )(?<!not been )(?:degraded|impaired|disrupted|unstable|impacted)(?: (?:performance|service|experience|availability|functionality))?',
  'degraded (?:performance|service|availability|experience)',
  "(?:not|isn't|aren't) (?:<w1>)(?:behaving|working|performing|functioning|operating) (?:as|properly|normally|correctly|at full)",
];

const PAST_VAGUE =
  "recently(?! (?:opened|used|created|added|viewed|edited|changed|closed|visited|deleted|shared|saved))|lately|briefly|a (?:short |little )?while ago|(?:some|a short|not a long) time ago|not (?:so |very )?long ago|(?:some|a few|several|a couple of) (?:minutes|hours|days|weeks) ago|of late|earlier(?: today| this \\w+)?(?! (?:than|version|versions|message|messages|mail))|this (?:morning|afternoon|evening|week)|last (?:night|evening|week)|(?:yesterday|(?<!from )today)(?!'s)(?= |[.,;])|for (?:some|a|a short|a brief|quite some|a limited|a certain) (?:time|period|while|moment)|for (?:several|a few|some|many) (?:minutes|hours|days)|(?:over|in|during|for) the (?:past|last) (?:few|couple of|several)? ?(?:minutes|hours|days|weeks)|temporarily|intermittently|sporadically|occasionally|at times|from time to time|the other day|(?:a|an) (?:brief|short|limited) (?:time|period|interval|window|while)|momentarily|in the past (?:few )?(?:hours|days|weeks)|at some point|overnight";
const HAPPENED =
  "was|were|had|did|could not|couldn't|failed|stopped|noticed|found|received|discovered|detected|became|experienced|identified|saw|went|reported|lost|learned|been|dropped|slowed|changed|began|started|occurred|happened|interrupted|[a-z]{3,}ed";

export const VAGUE_RULES: readonly Rule[] = [
  {
    id: 'VAGUE-who',
    title: 'Does not say who',
    levels: levels('W W W W W W W - W W'),
    concern: 'accuracy',
    english: true,
    look: 'sentence',
    message: 'Every reader asks: am I one of them?',
    fix: 'Give a number, or say which ones: “About 4 % of users, all in the EU region”. If you do not know, say so, and when you will.',
    find: sentence => {
      if (says(sentence, SAYS_HOW_MANY, '^(?:many|most) thanks')) return [];
      const found = hits(sentence, SOME).filter(
        ({end}) => !restricted(sentence, end),
      );
      return [
        ...found,
        ...hits(
          sentence,
          '^(?:customers|users|clients|accounts|teams) (?:may|might|could) (?:still )?(?:be|have been) (?:affected|impacted)',
        ),
      ].slice(0, 1);
    },
  },
  {
    id: 'VAGUE-what',
    title: 'Does not say what the reader sees',
    levels: levels('H W W H H W W - W W'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message: 'It says that something is wrong, not what the reader sees.',
    fix: 'Say the symptom: “scheduled reports do not arrive”, “results take up to 30 seconds”.',
    find: (sentence, {text}) => {
      const next = text.sentences[sentence.nth + 1];
      if (
        says(
          sentence,
          'open an? (?:issue|ticket)|next issue of|issue (?:is|was|has been) (?:now )?(?:fixed|resolved|closed|over)',
        )
      )
        return [];
      const found = hits(sentence, ...SOME_TROUBLE);
      if (found.length === 0) return [];
      const rest = {low: without(sentence, found)};
      return says(rest, SYMPTOM) || (next !== undefined && says(next, SYMPTOM))
        ? []
        : found.slice(0, 1);
    },
  },
  {
    id: 'VAGUE-when',
    title: 'Does not say when',
    levels: levels('W W W B W W B - B W'),
    concern: 'accuracy',
    english: true,
    look: 'sentence',
    message: 'It does not say when, or for how long.',
    fix: 'Give the times with their zone: “from 08:40 to 09:15 UTC on 21 November”.',
    find: sentence => {
      const vague = hits(sentence, PAST_VAGUE);
      return vague.length === 0 ||
        says({low: without(sentence, vague)}, '<time>') ||
        says(
          sentence,
          "will|'ll|shall|please|going to|plan to|should|expect|hope",
        ) ||
        !says(sentence, HAPPENED)
        ? []
        : vague.slice(0, 1);
    },
  },
  {
    id: 'TIME-no-zone',
    title: 'A time without its zone',
    levels: levels('W W W W W W W - W W'),
    concern: 'accuracy',
    english: true,
    look: 'sentence',
    message: 'Readers sit in other time zones.',
    fix: 'Add UTC, or the zone you mean. One zone at the end of “from … to …” is enough.',
    find: sentence => {
      const times = hits(
        sentence,
        '(?:[01]\\d|2[0-3]|\\d):[0-5]\\d(?::[0-5]\\d)?(?: ?[ap]\\.?m\\.?)?|\\d{1,2}(?:[:.][0-5]\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.)',
      ).filter(({start, end}) =>
        isTime(sentence, start - sentence.start, end - sentence.start),
      );
      if (times.length === 0) return [];
      const zoned = says(
        sentence,
        "(?:\\d+|am|pm|m\\.|noon|midnight|o'clock)[ (]{0,2}(?:<zone>)",
        'utc|gmt',
        '\\d\\d:?\\d\\d ?[+-]\\d\\d',
        't\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?z',
        '\\d{4}-\\d\\d-\\d\\dt\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?z',
      );
      return zoned ? [] : times.slice(0, 1);
    },
  },
  {
    id: 'DATE-ambiguous',
    title: 'A date that reads two ways',
    levels: levels('W W W W W W W W W W'),
    concern: 'accuracy',
    english: true,
    look: 'sentence',
    message: 'Half the world reads day and month the other way round.',
    fix: 'Write the month as a word: “3 April”.',
    find: sentence =>
      hits(
        sentence,
        '(?:0?[1-9]|1[0-2])[/.](?:0?[1-9]|1[0-2])[/.](?:\\d{4}|\\d{2})',
        '(?<=(?:on|of|by|since|from|until|before|after|to) )(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])',
      )
        .filter(({start, end}) => {
          const [day, month] = sentence.low
            .slice(start - sentence.start, end - sentence.start)
            .split(/[/.]/);
          return Number(day) !== Number(month);
        })
        .filter(
          ({start}) =>
            !/(?:version|release|v)\s?$/.test(
              sentence.low.slice(0, start - sentence.start),
            ),
        ),
  },
  {
    id: 'CONVERSATION',
    title: 'Starts a conversation',
    levels: levels('- H W W W - - - - H'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message: 'This invites a reply instead of answering the question.',
    fix: 'Answer it here, or say where the answer will be. For real questions give one address and what to quote.',
    find: sentence =>
      hits(
        sentence,
        "(?:please )?(?:feel free|do not hesitate|don't hesitate|never hesitate) to [\\w-]+",
        '(?:contact|email|write to|call|ask|message|reach out to|get in touch with) (?:us|our (?:<w2>)(?:team|support)|your (?:<w2>)(?:manager|team|contact)) (?:<w2>)(?:for|if you (?:<w3>)(?:want|would like|need|have)) (?:<w2>)(?:details?|more|further|information|questions?|concerns?)',
        'if you (?:have|would like|want|need|wish) (?:<w4>)(?:questions?|concerns?|know more|further|more (?:details|information)|details|information)(?:<w4>)',
        '(?:more|further|additional) (?:information|details?) (?:<w2>)(?:on|upon) request',
        'available (?:on|upon) request',
        '(?:just|simply) reply to this (?:mail|e-?mail|message)',
        '(?:happy|glad|available|here|pleased) to (?:answer|discuss|help|talk|assist|chat)(?:<w3>)',
        'let us know if you (?:<w2>)(?:have|need|want)',
      ).slice(0, 1),
  },
];

function restricted(sentence: Sentence, end: number): boolean {
  return says({low: sentence.low.slice(end - sentence.start)}, WHICH);
}

function without({low, start}: Sentence, found: readonly Hit[]): string {
  return found.reduce(
    (all, hit) =>
      all.slice(0, hit.start - start) +
      ' '.repeat(hit.end - hit.start) +
      all.slice(hit.end - start),
    low,
  );
}

/** `3:10` is a time only where something says so. */
function isTime({low}: Sentence, start: number, end: number): boolean {
  if (
    /[ap]\.?m\.?$/.test(low.slice(start, end)) ||
    /^\d\d:/.test(low.slice(start, end))
  )
    return true;
  return /(?:at|from|to|until|till|by|since|between|and|before|after|around|about|-) ?$/.test(
    low.slice(0, start),
  );
}
