import {readIncidentRow} from '../../core/incident/read-incident-row';
import type {Incident} from '../../core/incident/incident';
import {readPolicy} from '../../core/policy/policy-tab';
import {readSettings, type Settings} from '../../core/register/settings';
import type {RegisterFacts} from '../../world/incidents/register-facts';
import type {ReviewWorld} from '../../world/review-world';

/** What there is to know of names and of contacts anybody may read. */
interface Known {
  readonly incident: Incident;
  readonly settings: Settings;
  readonly people: readonly string[];
}

/** Class and place of personal data in those lines, none of it repeated (S0-19); as it is found in an answer for customers. */
export function personalDataIn(
  {textRules, phrases, keptText}: ReviewWorld,
  lines: readonly string[],
  known: Known,
): readonly string[] {
  return textRules
    .filter(({kinds}) => kinds.includes('faq'))
    .flatMap(rule =>
      rule.find(
        {lines, document: null},
        {
          ...known,
          kind: 'faq',
          beside: [],
          documents: [],
          phrases,
          keptText,
          keys: [],
          rows: () => [],
        },
      ),
    )
    .filter(({gate, level}) => gate === 'personal-data' && level === 'block')
    .map(({message, sample}) => `${message}: ${sample}`);
}

/** @param register Null for people who may not read it: then no names are known. */
export function knownFrom(
  register: RegisterFacts | null,
  incident?: Incident,
): Known {
  const {policy} = readPolicy('', []);
  return {
    incident: incident ?? readIncidentRow({}, policy).incident,
    settings: register?.settings ?? readSettings([]).settings,
    people: register?.people().map(({name}) => name) ?? [],
  };
}
