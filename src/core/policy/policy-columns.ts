import {ANCHOR_KEYS} from './anchors';
import type {Demand, Level} from './policy';
import {parseLane, readChecklistLine, readReviewTime} from './lane-notation';
import type {Cell, ColumnPlan} from '../register/table-plan';
import {percent as percentIn, yesOrNo as truth} from '../register/typed-cells';

/** What a cell should hold, when it does not. */
export class CellProblem extends Error {}

/** One column of the Policy tab: how a level's fact is shown in a cell and read back. */
export interface PolicyColumn extends ColumnPlan {
  readonly show: (level: Level) => Cell;
  /** Answers the part of a level this cell stands for; throws `CellProblem`. */
  readonly take: (cell: Cell) => Partial<Level>;
}

const DEMANDS: readonly Demand[] = ['required', 'optional', 'no'];

const LANES_NOTE =
  'One lane a line: engineering, cs, leadership, commander, legal. "cs|leadership": either. "legal all": everybody who signs for it. "legal if needed": may be left out with a reason.';
const AS_CUSTOMER =
  'Written the same way. Empty: as the customer communication.';

/** Keys of those facts of a level that are T. */
type Fact<T> = {
  [K in keyof Level]: [Level[K], T] extends [T, Level[K]] ? K : never;
}[keyof Level];

/** The columns in the order of the tab; the whole tab is made of this, and read back by it. */
export const POLICY_COLUMNS: readonly PolicyColumn[] = [
  {
    ...text('key', 'Level key', 90),
    protected: true,
    note: 'As incidents store it. Changing it orphans the incidents of that level.',
    take: cell => {
      const key = String(cell).trim();
      if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(key)) {
        throw new CellProblem(
          'small letters, digits and hyphens, such as "level-1"',
        );
      }
      return {key};
    },
  },
  {
    key: 'rank',
    header: 'Rank (0 = most severe)',
    width: 80,
    kind: 'number',
    show: level => level.rank,
    take: cell => {
      const rank = numberIn(cell);
      if (rank === null || rank < 0 || rank > 20 || !Number.isInteger(rank)) {
        throw new CellProblem('a whole number from 0 to 20');
      }
      return {rank};
    },
  },
  {...text('label', 'Level', 90), take: cell => ({label: filled(cell)})},
  {...text('name', 'Name', 110), take: cell => ({name: filled(cell)})},
  list('characteristics', 'Characteristics, one a line', 320),
  text('impact', 'Impact', 260),
  list('examples', 'Examples, one a line', 240),
  percent('usersAbove', 'Users above (%)'),
  flagOrNothing('usersAboveIncluded', 'That bound belongs to the level'),
  percent('usersUpTo', 'Users up to (%)'),
  flagOrNothing('usersUpToIncluded', 'That bound belongs to the level too'),
  minutes('firstResponse', 'First response (min)'),
  flag('officeHours', 'Response counts office hours only'),
  ...firstWord('firstStatusPage', 'First status page'),
  ...firstWord('firstStakeholders', 'First stakeholder notice'),
  ...firstWord('firstCustomer', 'First customer notice'),
  minutes('statusPageEvery', 'Status page every (min)'),
  minutes('internalEvery', 'Internal update every (min)'),
  minutes('customerEvery', 'Customer update every (min)'),
  minutes('resolutionTarget', 'Resolution target (min)'),
  minutes('finalStatusPage', 'Final status page after resolution (min)'),
  minutes('summary', 'Summary after resolution (min)'),
  minutes('preliminaryAnalysis', 'Preliminary analysis after resolution (min)'),
  flag('executives', 'Executives are told'),
  {
    ...list('clocks', 'Further clocks', 280),
    note: 'One a line: "executives every 6 h", "team within 0 min of resolved", "customers by status page every 30 min in containment, resolution", "customers every 40 min after 120 min", "customers once resolved".',
  },
  {
    ...text('calendar', 'Calendar', 100),
    note: 'A calendar of the setting "calendars", for office hours and business days. Empty: the first.',
  },
  demand('report', 'Incident report'),
  demand('review', 'Review or post-mortem'),
  {
    ...minutes('reviewWithinDays', 'Review within (business days)'),
    take: cell => ({reviewWithinDays: amount(cell, 365)}),
  },
  lanes('approvals', 'Who signs the customer communication', LANES_NOTE),
  lanes('faqApprovals', 'Who signs FAQ answers', AS_CUSTOMER),
  lanes(
    'technicalApprovals',
    'Who signs the technical explanation',
    AS_CUSTOMER,
  ),
  lanes('analysisApprovals', 'Who signs the preliminary analysis', AS_CUSTOMER),
  {
    ...list('reviewTimes', 'Time to answer a review', 140),
    note: 'Minutes, one lane a line: "legal: 45". "all: 30" is for every lane not named. Empty: 60.',
    take: cell => ({
      reviewTimes: eachLine(cell, readReviewTime, '"legal: 45" or "all: 30"'),
    }),
  },
  {
    ...list('checklists', 'What reviewers check', 320),
    note: 'One question a line, with its lane: "legal: Does it promise anything?", "legal faq: …" for one document. A lane named here has these questions instead of the shipped ones.',
    take: cell => ({
      checklists: eachLine(
        cell,
        readChecklistLine,
        '"legal: question" or "legal faq: question"',
      ),
    }),
  },
  flag('ownDraft', 'Writers may sign their own draft'),
  flag('overrides', 'Commander may override an objection'),
  text('note', 'Remarks', 300),
];

/** A list cell as its lines, trimmed, without empty ones. */
export function lines(cell: Cell): readonly string[] {
  return String(cell)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

function text(key: Fact<string>, header: string, width: number): PolicyColumn {
  return {
    key,
    header,
    width,
    kind: width > 200 ? 'long-text' : 'text',
    show: level => level[key],
    take: cell => ({[key]: String(cell).trim()}),
  };
}

function list(
  key: Fact<readonly string[]>,
  header: string,
  width: number,
): PolicyColumn {
  return {
    key,
    header,
    width,
    kind: 'long-text',
    show: level => level[key].join('\n'),
    take: cell => ({[key]: lines(cell)}),
  };
}

function lanes(
  key: Fact<readonly string[]>,
  header: string,
  note: string,
): PolicyColumn {
  return {
    ...list(key, header, 160),
    note,
    take: cell => ({
      [key]: eachLine(
        cell,
        parseLane,
        'lanes out of engineering, cs, leadership, commander, legal, one a line, "|" for either, "all" or "if needed" behind',
      ),
    }),
  };
}

/** The lines as typed, once each can be read. */
function eachLine(
  cell: Cell,
  read: (line: string) => unknown,
  expected: string,
): readonly string[] {
  const typed = lines(cell);
  if (typed.some(line => read(line) === null)) throw new CellProblem(expected);
  return typed;
}

function percent(
  key: 'usersAbove' | 'usersUpTo',
  header: string,
): PolicyColumn {
  return {
    key,
    header,
    width: 80,
    kind: 'share',
    show: level => (level[key] === null ? '' : String(level[key])),
    take: cell => {
      // Sheets keeps 40 % as 0.4; 1 is what presets hold, and no scale asks for everybody.
      const share = cell === 1 ? 1 : percentIn(cell);
      if (share === 'nothing') return {[key]: null};
      if (share === 'unclear' || share < 0 || share > 100) {
        throw new CellProblem(
          'a number from 0 to 100 as text, such as 40 or 0.5, or nothing',
        );
      }
      return {[key]: share};
    },
  };
}

function minutes(key: Fact<number | null>, header: string): PolicyColumn {
  return {
    key,
    header,
    width: 90,
    kind: 'number',
    note: 'Empty: the policy says nothing.',
    show: level => level[key] ?? '',
    take: cell => ({[key]: amount(cell, 525_600)}),
  };
}

function firstWord(
  key: 'firstStatusPage' | 'firstStakeholders' | 'firstCustomer',
  header: string,
): readonly PolicyColumn[] {
  return [
    {
      key: `${key}.within`,
      header: `${header} (min)`,
      width: 90,
      kind: 'number',
      note: 'Empty: the policy says nothing.',
      show: level => level[key].within ?? '',
      take: cell => ({
        [key]: {within: amount(cell, 525_600), from: 'declared'},
      }),
    },
    {
      key: `${key}.from`,
      header: `${header}: counted from`,
      width: 100,
      kind: 'choice',
      choices: ANCHOR_KEYS,
      show: level => level[key].from,
      take: cell => ({
        [key]: {within: null, from: oneOf(ANCHOR_KEYS, cell, 'declared')},
      }),
    },
  ];
}

function flag(key: Fact<boolean>, header: string): PolicyColumn {
  return {
    key,
    header,
    width: 90,
    kind: 'flag',
    show: level => level[key],
    take: cell => ({[key]: yesOrNo(cell) ?? false}),
  };
}

function flagOrNothing(
  key: 'usersAboveIncluded' | 'usersUpToIncluded',
  header: string,
): PolicyColumn {
  return {
    key,
    header,
    width: 90,
    kind: 'choice',
    choices: ['yes', 'no'],
    note: 'Empty: the scale does not say.',
    show: level => (level[key] === null ? '' : level[key] ? 'yes' : 'no'),
    take: cell => ({[key]: yesOrNo(cell)}),
  };
}

function demand(key: 'report' | 'review', header: string): PolicyColumn {
  return {
    key,
    header,
    width: 90,
    kind: 'choice',
    choices: DEMANDS,
    show: level => level[key],
    take: cell => ({[key]: oneOf(DEMANDS, cell, 'optional')}),
  };
}

function filled(cell: Cell): string {
  const typed = String(cell).trim();
  if (typed === '' || typed.length > 60) {
    throw new CellProblem('a text of 1 to 60 characters');
  }
  return typed;
}

function amount(cell: Cell, most: number): number | null {
  const given = numberIn(cell);
  if (
    given !== null &&
    (given < 0 || given > most || !Number.isInteger(given))
  ) {
    throw new CellProblem(`a whole number from 0 to ${most}, or nothing`);
  }
  return given;
}

function numberIn(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  const typed = String(cell).trim();
  if (typed === '') return null;
  if (!/^-?\d+(\.\d+)?$/.test(typed))
    throw new CellProblem('a number, or nothing');
  return Number(typed);
}

function yesOrNo(cell: Cell): boolean | null {
  const read = truth(cell);
  if (read === 'nothing') return null;
  if (read === 'unclear') throw new CellProblem('yes or no, or nothing');
  return read;
}

function oneOf<T extends string>(
  known: readonly T[],
  cell: Cell,
  otherwise: T,
): T {
  const typed = String(cell).trim().toLowerCase();
  if (typed === '') return otherwise;
  const found = known.find(one => one === typed);
  if (found === undefined) throw new CellProblem(`one of: ${known.join(', ')}`);
  return found;
}
