import {isAddress, type Incident} from '../../../core/incident/incident';
import {lines} from '../../../core/policy/policy-columns';
import type {CellFinding, PolicyRow} from '../../../core/policy/policy-tab';
import {ofKind, type ReviewFact} from '../record/facts';
import type {Lane} from './lanes';
import {concernNamed, type Concern} from '../../../core/policy/lane-notation';
import {address} from '../../../core/register/typed-cells';

/** One row of the People tab. */
export interface PersonEntry {
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  readonly signsFor: readonly Concern[];
  /** A Google group through which access is given, or ''. It gives access only: a group cannot sign. */
  readonly group: string;
}

/** Who is asked in a lane, and who comes next when nobody answers, in that order. Addresses in lower case. */
export interface Assignment {
  readonly lane: string;
  readonly asked: readonly string[];
  readonly ladder: readonly string[];
}

/** Everybody of the People tab with an address, in its order: that is the order of the ladders. */
export function readPeople(rows: readonly PolicyRow[]): {
  readonly people: readonly PersonEntry[];
  readonly findings: readonly CellFinding[];
} {
  const findings: CellFinding[] = [];
  const people = rows.flatMap(({position, cells}): readonly PersonEntry[] => {
    const typed = (key: string): string => String(cells[key] ?? '').trim();
    const wrong = (header: string, message: string, remedy: string): void => {
      const where = `row ${position + 1}, column "${header}"`;
      findings.push({where, level: 'error', message, remedy});
    };
    const signsFor = lines(cells.lanes ?? '').flatMap(word => {
      const concern = concernNamed(word);
      if (concern === null) {
        wrong(
          'Signs for',
          `"${word.slice(0, 40)}" is no lane; it is not used.`,
          'Write engineering, cs, leadership, commander or legal, one a line.',
        );
      }
      return concern === null ? [] : [concern];
    });
    const group = address(cells.group);
    if (group !== '' && !isAddress(group)) {
      wrong(
        'Shared through',
        `"${group.slice(0, 40)}" is not the address of a group; it is not used.`,
        'Write the complete address, or nothing.',
      );
    }
    const email = address(cells.email);
    if (!isAddress(email)) return [];
    return [
      {
        name: typed('name'),
        email,
        signsFor,
        group: isAddress(group) ? group : '',
      },
    ];
  });
  return {people, findings};
}

/**
 * The people who wrote or asked; they may sign only where policy says so. Withdrawing, or handing the lead to somebody
 * else, frees nobody: whoever asked, or led communication at an ask, counts until the text is released. Whom the sweep
 * asked, nobody did.
 *
 * @param asking Who is about to ask, as well.
 */
export function authorsOf(
  {roles}: Pick<Incident, 'roles'>,
  facts: readonly ReviewFact[],
  asking = '',
): readonly string[] {
  const released = facts.map(
    fact => fact.kind === 'release' && fact.step === 'done',
  );
  const since = facts.slice(released.lastIndexOf(true) + 1);
  const all = [
    asking,
    roles.commsLead,
    ...ofKind(since, 'asked').flatMap(({how, by}) =>
      how === 'reviewer' ? [by] : [],
    ),
    ...ofKind(since, 'terms').map(({terms}) => terms?.commsLead ?? ''),
  ];
  return [...new Set(all.filter(isAddress).map(lower))];
}

/**
 * Who would be asked. The incident's own people come first: its commander for that lane, SME and technical lead
 * for engineering; then the People tab. One person is proposed for one lane only, and lanes with few candidates
 * choose first. An either-lane asks the first of each concern, an all-lane everybody.
 */
export function proposeReviewers(
  lanes: readonly Lane[],
  incident: Pick<Incident, 'roles'>,
  people: readonly PersonEntry[],
  excluded: readonly string[],
): readonly Assignment[] {
  const used = new Set(excluded);
  const byScarcity = lanes
    .map(lane => ({
      lane,
      candidates: candidatesOf(lane.concerns, incident, people).filter(
        email => !used.has(email),
      ),
    }))
    .sort((a, b) => a.candidates.length - b.candidates.length);
  const chosen = new Map<string, Assignment>();
  for (const {lane, candidates} of byScarcity) {
    const free = candidates.filter(email => !used.has(email));
    const first =
      lane.quorum === 'all'
        ? free
        : lane.concerns.flatMap(
            concern =>
              candidatesOf([concern], incident, people).find(email =>
                free.includes(email),
              ) ?? [],
          );
    const asked = [...new Set(first)];
    asked.forEach(email => used.add(email));
    const ladder = free.filter(email => !asked.includes(email));
    chosen.set(lane.key, {lane: lane.key, asked, ladder});
  }
  return lanes.map(
    ({key}) => chosen.get(key) ?? {lane: key, asked: [], ladder: []},
  );
}

/** Who may sign in a lane without an owner's word: whom the People tab or a role names, and those standing for them. */
export function signersOf(
  lane: Pick<Lane, 'key' | 'concerns'>,
  incident: Pick<Incident, 'roles'>,
  people: readonly PersonEntry[],
  facts: readonly ReviewFact[],
): readonly string[] {
  const named = [
    ...candidatesOf(lane.concerns, incident, people),
    ...ofKind(facts, 'confirmed')
      .filter(one => one.lane === lane.key)
      .map(({person}) => person),
  ];
  const delegates = ofKind(facts, 'delegated')
    .filter(one => one.lane === lane.key && named.includes(one.standsFor))
    .map(({person}) => person);
  return [...named, ...delegates];
}

function candidatesOf(
  concerns: readonly Concern[],
  {roles}: Pick<Incident, 'roles'>,
  people: readonly PersonEntry[],
): readonly string[] {
  const own = concerns.flatMap(concern =>
    concern === 'commander'
      ? [roles.commander]
      : concern === 'engineering'
        ? [roles.sme, roles.technicalLead]
        : [],
  );
  const listed = people
    .filter(({signsFor}) => signsFor.some(one => concerns.includes(one)))
    .map(({email}) => email);
  return [...new Set([...own.filter(isAddress).map(lower), ...listed])];
}

function lower(email: string): string {
  return email.toLowerCase();
}
