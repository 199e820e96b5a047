import type {Incident} from '../../core/incident/incident';
import type {DocumentKind} from '../../core/incident/words';
import {REVIEWED_KINDS} from '../../core/policy/lane-notation';
import type {Settings} from '../../core/register/settings';
import {NO_BACKGROUND} from './background';
import {draftOf} from './draft';
import {hitsOf, levelIn} from './findings';
import {messageKindOf} from './of-incident';
import {PERSONAL_RULES} from './personal/personal';
import {readDraft} from './read';
import {wordLists, wordSwitches} from './settings';

/** What the gate knows of a text beside its lines. */
interface About {
  readonly kind: DocumentKind;
  readonly incident: Incident;
  readonly settings: Settings;
  readonly people: readonly string[];
}

/** S0-19: keeps a text with personal data or a secret from being released. Says what and where, and repeats none of it. */
export const PERSONAL_DATA_GATE = {
  kinds: REVIEWED_KINDS,
  gate: 'personal-data',
  find(
    lines: readonly string[],
    {kind, incident, settings, people}: About,
  ): readonly string[] {
    const draft = draftOf(messageKindOf(kind, incident), ...lines);
    const names = [
      ...people,
      ...Object.values(incident.roles).filter(role => !role.includes('@')),
    ].filter(name => name !== '');
    const background = {...NO_BACKGROUND, lists: wordLists(settings, names)};
    const text = readDraft(draft);
    const switches = wordSwitches(settings);
    return PERSONAL_RULES.filter(
      rule => levelIn(rule, draft.kind, switches) === 'block',
    ).flatMap(rule =>
      hitsOf(rule, text, {draft, text, background}).map(
        ({block, masked = ''}) => `${rule.title}, line ${block + 1}: ${masked}`,
      ),
    );
  },
} as const;
