import {isAddress} from '../../core/incident/incident';
import {lines} from '../../core/policy/policy-columns';
import type {CellFinding, PolicyRow} from '../../core/policy/policy-tab';

/** Whom silence climbs to, lowest first (S2-23 … S2-25). */
export const LADDERS = {
  technical: [
    'First responder',
    'Technical lead',
    'Engineering manager',
    'CTO',
  ],
  business: ['Support team', 'Support manager', 'Head of operations', 'CEO'],
  customer: [
    'Support agent',
    'Account manager',
    'Customer success director',
    'COO',
  ],
} as const;

export type LadderName = keyof typeof LADDERS;

/** Which ladder is climbed for whom; contracts, and regimes' recipients, belong to business. */
const LADDER_OF: Readonly<Record<string, LadderName>> = {
  team: 'technical',
  stakeholders: 'technical',
  executives: 'business',
  legal: 'business',
  customers: 'customer',
  'CS Ops': 'customer',
};

export interface Rung {
  readonly email: string;
  readonly ladder: LadderName;
  /** 1 is the lowest. */
  readonly step: number;
  /** Away up to and including this day; '' when here. */
  readonly awayUntil: string;
  /** Who is asked instead; '' for the next rung. */
  readonly deputy: string;
}

export function ladderFor(audience: string): LadderName {
  return Object.prototype.hasOwnProperty.call(LADDER_OF, audience)
    ? LADDER_OF[audience]
    : 'business';
}

/** The People tab's columns "Ladder" (`technical 2`, one a line), "Away until" and "Deputy". */
export function readLadders(rows: readonly PolicyRow[]): {
  readonly rungs: readonly Rung[];
  readonly findings: readonly CellFinding[];
} {
  const findings: CellFinding[] = [];
  const rungs = rows.flatMap(({position, cells}): readonly Rung[] => {
    const typed = (key: string): string => String(cells[key] ?? '').trim();
    const wrong = (header: string, message: string, remedy: string): void => {
      findings.push({
        where: `row ${position + 1}, column "${header}"`,
        level: 'error',
        message,
        remedy,
      });
    };
    const email = typed('email').toLowerCase();
    if (!isAddress(email)) return [];
    const away = typed('away');
    const awayUntil = /^\d{4}-\d{2}-\d{2}$/.test(away) ? away : '';
    if (away !== '' && awayUntil === '') {
      wrong(
        'Away until',
        `"${away.slice(0, 30)}" is no date, so the person counts as here.`,
        'Write the last day of absence as 2026-12-24.',
      );
    }
    const deputy = typed('deputy').toLowerCase();
    if (deputy !== '' && !isAddress(deputy)) {
      wrong(
        'Deputy',
        `"${deputy.slice(0, 40)}" is no address; the next rung is asked.`,
        'Write a complete address.',
      );
    }
    return lines(typed('ladder')).flatMap(line => {
      const [, name = '', step = ''] =
        /^(\w+)\s+([1-9])$/.exec(line.toLowerCase()) ?? [];
      if (!isLadder(name)) {
        wrong(
          'Ladder',
          `"${line.slice(0, 40)}" is no place on a ladder; it is not used.`,
          'Write technical, business or customer and a number from 1: "technical 2".',
        );
        return [];
      }
      return [
        {
          email,
          ladder: name,
          step: Number(step),
          awayUntil,
          deputy: isAddress(deputy) ? deputy : '',
        },
      ];
    });
  });
  return {rungs, findings};
}

/**
 * Addresses from the lowest rung to the highest, one list a step. Whoever is away hands over to the deputy; a step
 * where nobody is here is left out.
 *
 * @param today The day it is, as a date.
 */
export function climb(
  rungs: readonly Rung[],
  ladder: LadderName,
  today: string,
): readonly (readonly string[])[] {
  const own = rungs.filter(one => one.ladder === ladder);
  const steps = [...new Set(own.map(({step}) => step))].sort((a, b) => a - b);
  return steps
    .map(step => [
      ...new Set(
        own
          .filter(one => one.step === step)
          .map(one =>
            isAway(one, today) ? standIn(one, rungs, today) : one.email,
          )
          .filter(email => email !== ''),
      ),
    ])
    .filter(people => people.length > 0);
}

/** Whether somebody named anywhere is away, and who stands in; '' for nobody. */
export function presentOr(
  email: string,
  rungs: readonly Rung[],
  today: string,
): string {
  const known = rungs.find(one => one.email === email.toLowerCase());
  return known && isAway(known, today) ? standIn(known, rungs, today) : email;
}

function standIn(
  {deputy}: Rung,
  rungs: readonly Rung[],
  today: string,
): string {
  const known = rungs.find(({email}) => email === deputy);
  return known && isAway(known, today) ? '' : deputy;
}

function isAway({awayUntil}: Rung, today: string): boolean {
  return awayUntil !== '' && today <= awayUntil;
}

function isLadder(name: string): name is LadderName {
  return Object.prototype.hasOwnProperty.call(LADDERS, name);
}
