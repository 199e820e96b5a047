import {minutesBetween} from '../../core/base/instant';

/** What of an incident is compared with others. Exercises are left out before. */
export interface PastIncident {
  readonly id: string;
  readonly at: string;
  readonly services: readonly string[];
  /** As the post-mortem named it; '' while it did not. */
  readonly causeCategory: string;
  readonly detection: string;
  /** Audiences that were told too late. */
  readonly lateFor: readonly string[];
}

export interface Pattern {
  readonly kind: 'service' | 'cause' | 'detection' | 'late';
  readonly what: string;
  /** Ids, newest first, the incident itself first. */
  readonly incidents: readonly string[];
  readonly words: string;
}

/** What lies further back was another system and another team. */
const WITHIN_DAYS = 365;

/** What an incident has in common with earlier ones; most frequent first. Says that it repeats, never why. */
export function patternsOf(
  incident: PastIncident,
  others: readonly PastIncident[],
): readonly Pattern[] {
  const earlier = others
    .filter(
      other =>
        other.id !== incident.id &&
        other.at <= incident.at &&
        minutesBetween(other.at, incident.at) <= WITHIN_DAYS * 1440,
    )
    .sort((one, other) => (one.at > other.at ? -1 : 1));
  return KINDS.flatMap(({kind, traits, words}) =>
    [...new Set(traits(incident))].flatMap(what => {
      const same = earlier.filter(other => traits(other).includes(what));
      return same.length === 0
        ? []
        : [
            {
              kind,
              what,
              incidents: [incident.id, ...same.map(({id}) => id)],
              words: words(what, same.length),
            },
          ];
    }),
  ).sort((one, other) => other.incidents.length - one.incidents.length);
}

interface PatternKind {
  readonly kind: Pattern['kind'];
  readonly traits: (incident: PastIncident) => readonly string[];
  readonly words: (what: string, times: number) => string;
}

const KINDS: readonly PatternKind[] = [
  {
    kind: 'service',
    traits: ({services}) => services.map(name => name.trim()).filter(filled),
    words: (what, times) =>
      `${what} was affected ${before(times)} in the last twelve months.`,
  },
  {
    kind: 'cause',
    traits: ({causeCategory}) => [causeCategory].filter(filled),
    words: (what, times) =>
      `The cause was put down as “${what}” ${before(times)} in the last twelve months.`,
  },
  {
    kind: 'detection',
    // That monitoring found it is no pattern to act on; that people outside did is one.
    traits: ({detection}) =>
      detection.startsWith('report-') ? [detection] : [],
    words: (_, times) =>
      `It was people who reported it, not monitoring, as ${before(times)} in the last twelve months.`,
  },
  {
    kind: 'late',
    traits: ({lateFor}) => lateFor.filter(filled),
    words: (what, times) =>
      `${what} heard too late ${before(times)} in the last twelve months.`,
  },
];

function filled(text: string): boolean {
  return text !== '';
}

function before(times: number): string {
  return times === 1 ? 'once before' : `${times} times before`;
}
