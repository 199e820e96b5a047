import {RULES} from '../src/writing/rules/catalogue';
import {MESSAGE_KINDS, type MessageKind} from '../src/writing/rules/draft';
import type {Level, Rule} from '../src/writing/rules/rule';
import {STORIES} from '../src/writing/rules/stories';

const KINDS: Readonly<Record<MessageKind, string>> = {
  internal: 'Internal',
  status: 'Status page',
  notice: 'Notice',
  resolution: 'Resolution',
  letter: 'Letter',
  faq: 'FAQ',
  technical: 'Technical',
  preliminary: 'Preliminary analysis',
  'post-mortem': 'Post-mortem',
  'public-post-mortem': 'Public post-mortem',
};
const LEVELS: Readonly<Record<Level | 'off', string>> = {
  block: 'block',
  warn: 'warn',
  hint: 'hint',
  off: '–',
};
const GROUPS: readonly (readonly [string, string])[] = [
  ['FACT', 'Facts'],
  ['PERSONAL', 'Personal data and secrets'],
  ['LEAK', 'Leaks'],
  ['SPEC', 'Causes'],
  ['HEDGED', 'Claims'],
  ['BLAME', 'Blame'],
  ['AGENTLESS', 'Blame'],
  ['PROM', 'Promises'],
  ['VAGUE', 'Who, what, when'],
  ['TIME', 'Who, what, when'],
  ['DATE', 'Who, what, when'],
  ['CONVERSATION', 'Who, what, when'],
  ['TONE', 'Tone'],
  ['JARGON', 'Words only we know'],
  ['ACRONYM', 'Words only we know'],
  ['INTERNAL', 'Words only we know'],
  ['ANALYSIS', 'Preliminary analysis'],
  ['LENGTH', 'Length'],
  ['LINKS', 'Length'],
];

const OPENING = `# Words

What the group *Words* in the sidebar looks for, why, and what to write instead. This page is written from the rules
themselves by \`npm run words -- --guide\`.

A finding that says **block** must go before the text goes out: the server runs the same rules on the words that are
signed, names what blocks before anybody is asked, and keeps the text from being released. Whoever asks may have it reviewed
all the same; reviewers are shown what was found. A **warn** is to be mended, a **hint** is advice. Whoever answers for a
concern (accuracy: engineering or the incident commander; tone: customer success or leadership; liability: legal or
leadership) may leave a finding as it is, with a reason that stands on the review page, in the tab *Words* and in the journal;
it is void when the sentence changes, and a row typed into the tab counts nothing. What anybody may read, the admin lists in
the *Settings* tab, where rules are also switched off or given another level.

The sidebar looks again every 20 seconds while nobody types, and at every refresh. The rules run on the server.

Not looked at: paragraphs that begin with ✎, headings, quotations, code. Values printed from the register are checked for
facts and personal data, not for style. Rules on style know English only; in another language they are silent, and the
group says so. Facts, personal data and leaks are checked in every language.

The rules know patterns, not meaning. They find most of what reviewers found in real messages, and they are wrong now and
then: \`npm run words\` prints how often, on sentences of this repository. On 197 sentences written before the rules were
last mended, by which none was mended, found rightly of all that was found / of all there was to find: personal data .97 /
.95, contradictions 1 / .73, speculation .80 / .80, half-sure claims 1 / .83 (of 6), blame .92 / 1, promises .88 / .78,
tone .90 / .90. So a finding is nearly always worth reading, and a text without findings still has to be read.
`;

/** The guide *Words*, as Markdown. */
export function wordsGuide(): string {
  const titles = [...new Set(GROUPS.map(([, title]) => title))];
  return [
    OPENING,
    ...titles.map(
      title =>
        `## ${title}\n\n${RULES.filter(rule => groupOf(rule) === title)
          .map(story)
          .join('\n')}`,
    ),
    `## All levels\n\n${matrix()}`,
  ].join('\n');
}

function groupOf({id}: Rule): string {
  return GROUPS.find(([start]) => id.startsWith(start))?.[1] ?? 'Length';
}

function story({id, title, message, fix, concern}: Rule): string {
  const {why, source, wrong, right, limits, demands} = STORIES[id];
  return [
    `### ${title}`,
    '',
    `${message} ${why}`,
    '',
    `- Not: ${wrong}`,
    `- But: ${right}`,
    `- ${fix}`,
    ...(limits ? [`- Known limits: ${limits}`] : []),
    `- \`${id}\` · concern: ${concern} · ${demands.join(', ')} · ${source}`,
    '',
  ].join('\n');
}

function matrix(): string {
  return [
    `| rule | ${MESSAGE_KINDS.map(kind => KINDS[kind]).join(' | ')} |`,
    `| --- | ${MESSAGE_KINDS.map(() => '---').join(' | ')} |`,
    ...RULES.map(
      ({id, levels}) =>
        `| ${id} | ${MESSAGE_KINDS.map(kind => LEVELS[levels[kind]]).join(' | ')} |`,
    ),
    '',
  ].join('\n');
}
