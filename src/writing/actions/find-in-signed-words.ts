import {languageOf} from '../../core/documents/language';
import type {LeaveFind, TextFind} from '../../core/documents/text-find';
import {REVIEWED_KINDS} from '../../core/policy/lane-notation';
import type {SignedWords, TextAbout, TextRule} from '../../world/review-world';
import {NO_BACKGROUND, type Background} from '../rules/background';
import {otherTexts} from '../rules/beside';
import {ruleOf} from '../rules/catalogue';
import {reviewersOf} from '../rules/owners';
import {draftOf} from '../rules/draft';
import {check, hitsOf, levelIn, type Finding} from '../rules/findings';
import {draftOfDocument} from '../rules/of-document';
import {knownFacts, messageKindOf, namesIn} from '../rules/of-incident';
import {bringPatterns} from '../rules/pattern';
import {PERSONAL_RULES} from '../rules/personal/personal';
import {evened, readDraft} from '../rules/read';
import {wordLists, wordSwitches} from '../rules/settings';
import {ignoredIn} from '../rules/words-tab';

/** The rules of the sidebar over the words that are signed (S0-19, S1-22); those nobody may send yet close a gate. */
export const SIGNED_WORDS: TextRule = {
  kinds: REVIEWED_KINDS,
  reads: ['words'],
  find: (text, about) => {
    const found = foundIn(text, about);
    return [
      ...found.map(({rule: _, paragraph: __, ...find}) => find),
      ...personalIn(text, about, found),
    ];
  },
};

interface InDocument extends TextFind {
  readonly rule: string;
  readonly paragraph: string;
}

/** What is found in the document, with what was left; nothing where there is none. */
function foundIn(
  {document}: SignedWords,
  about: TextAbout,
): readonly InDocument[] {
  if (document === null) return [];
  bringPatterns(about.keptText);
  const {kind, incident, settings, beside, documents, keys} = about;
  const own = documents.find(({fileId}) => fileId === document.fileId);
  const {draft} = draftOfDocument(document, messageKindOf(kind, incident));
  const {findings} = check(
    draft,
    {...backgroundOf(about), ...otherTexts(beside, incident)},
    wordSwitches(settings),
    languageOf(own ?? {kind}, settings),
  );
  const ignored = ignoredIn(about.rows('words'), document.fileId, keys);
  return findings.map(finding => {
    const left = ignored.get(finding.key);
    return {
      ...foundAs(finding),
      // What is left waits where every reviewer of every incident could read it.
      ...(incident.visibility === 'open' ? {leave: leaveOf(finding)} : {}),
      left: left ? {by: left.by, reason: left.reason, at: left.at} : null,
      rule: finding.rule,
      paragraph: evened(draft.blocks[finding.block].text),
    };
  });
}

function foundAs({rule, level, sentence, message, fix, missing}: Finding) {
  return {
    gate: isPersonal(rule) ? ('personal-data' as const) : ('words' as const),
    level,
    sample: missing ? '' : sentence,
    message,
    fix,
  };
}

function leaveOf({key, rule, concern}: Finding): LeaveFind {
  return {
    finding: key,
    title: ruleOf(rule)?.title ?? rule,
    concerns: reviewersOf(concern),
  };
}

function isPersonal(id: string): boolean {
  return PERSONAL_RULES.some(rule => rule.id === id);
}

function backgroundOf({incident, settings, people}: TextAbout): Background {
  return {
    ...NO_BACKGROUND,
    facts: knownFacts(incident),
    lists: wordLists(settings, [...people, ...namesIn(incident)]),
  };
}

/**
 * Personal data in the lines as they are signed: they hold what a paragraph does not show, such as where a link leads.
 * What was found in the document is there already.
 */
function personalIn(
  {lines}: SignedWords,
  about: TextAbout,
  found: readonly InDocument[],
): readonly TextFind[] {
  const draft = draftOf(messageKindOf(about.kind, about.incident), ...lines);
  const text = readDraft(draft);
  const switches = wordSwitches(about.settings);
  const known = found.filter(({gate}) => gate === 'personal-data');
  return PERSONAL_RULES.flatMap(rule => {
    const level = levelIn(rule, draft.kind, switches);
    if (level === 'off') return [];
    return hitsOf(rule, text, {draft, text, background: backgroundOf(about)})
      .filter(
        ({block, masked}) =>
          !known.some(
            one =>
              one.rule === rule.id &&
              one.sample === masked &&
              evened(lines[block]).includes(one.paragraph.trim()),
          ),
      )
      .map(({block, masked = ''}) => ({
        gate: 'personal-data' as const,
        level,
        sample: masked,
        message: `${rule.title}, line ${block + 1}`,
        fix: rule.fix,
        left: null,
      }));
  });
}
