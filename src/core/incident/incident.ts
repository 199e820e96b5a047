import type {
  DocumentKind,
  IncidentKind,
  Link,
  Phase,
  RawEventData,
  Roles,
  Visibility,
} from './words';
import type {Facts} from './facts';
import type {Detection, Regime} from './vocabulary';

/** An incident as its register row tells it. Instants are UTC ISO, '' while unknown. */
export interface Incident {
  readonly id: string;
  /** Rises by one with every change the add-on makes. */
  readonly rev: number;
  readonly operation: string;
  readonly setup: Setup;
  readonly title: string;
  readonly known: string;
  /** Key of a level; '' when the cell holds something impossible. */
  readonly severity: string;
  readonly phase: Phase;
  readonly kind: IncidentKind;
  readonly visibility: Visibility;
  readonly detection: Detection | '';
  readonly services: readonly string[];
  readonly percentUsers: number | null;
  readonly rawEventData: RawEventData;
  readonly workaround: string;
  readonly customerAction: string;
  readonly affected: string;
  /** What messages are made of; see `facts.ts`. */
  readonly facts: Facts;
  readonly roles: Roles;
  readonly people: readonly string[];
  readonly links: readonly Link[];
  readonly regulatory: readonly Regime[];
  readonly startedAt: string;
  readonly detectedAt: string;
  readonly declaredAt: string;
  readonly confirmedAt: string;
  readonly resolvedAt: string;
  readonly nextUpdateAt: string;
  readonly comms: {
    readonly needed: boolean;
    readonly reason: string;
    readonly by: string;
  };
  readonly faq: {readonly needed: boolean; readonly reason: string};
  readonly technical: boolean;
  readonly declaredBy: string;
  readonly updatedAt: string;
  readonly folderId: string;
  /** A restricted incident's own register; '' for open ones. */
  readonly registerId: string;
}

/**
 * How far "new incident" is. `leaseUntil` says until when one run has it to itself; a run that was killed loses
 * it by time. `check`: all is there, but a copy may have been made twice, which search shows only later.
 */
export type Setup =
  | {readonly state: 'pending'; readonly leaseUntil: string}
  | {readonly state: 'check'; readonly since: string}
  | {readonly state: 'ready'};

/** One document of an incident, as the register knows it. */
export interface IncidentDocument {
  readonly incident: string;
  readonly kind: DocumentKind;
  readonly fileId: string;
  /** Which of its kind, from 1. */
  readonly number: number;
  /** When it was begun; '' in rows of old registers. */
  readonly createdAt: string;
  /** Where the incident stood when somebody last looked at it, as `written-for.ts` has it; '' not known. */
  readonly writtenFor: string;
  /** Left out for a text that was written in its own language. */
  readonly translation?: Translation;
}

/** A text of its own, approved by itself, that says what another one says. */
export interface Translation {
  /** A BCP 47 tag. */
  readonly language: string;
  /** File id of the original. */
  readonly of: string;
  /** `wordsDigest` of the original when somebody last translated from it. */
  readonly from: string;
}

/** Documents that are no translations; the latter say nothing of their own. */
export function originals(
  documents: readonly IncidentDocument[],
): readonly IncidentDocument[] {
  return documents.filter(({translation}) => translation === undefined);
}

/** Documents an incident gets; none when no comms are needed (S0-3). */
export function wantedDocuments(
  incident: Pick<Incident, 'comms' | 'faq' | 'technical'>,
): readonly DocumentKind[] {
  if (!incident.comms.needed) return [];
  return [
    'internal',
    'customer',
    ...(incident.faq.needed ? (['faq'] as const) : []),
    ...(incident.technical ? (['technical'] as const) : []),
  ];
}

/** Documents of the time after the resolution; each is made when somebody begins it. */
export const STARTED_LATER = [
  'analysis',
  'post-mortem',
  'public-post-mortem',
  'retrospective',
] as const satisfies readonly DocumentKind[];

/** Addresses that get the incident's folder, without repeats and without the person who owns it. */
export function team(
  incident: Pick<Incident, 'roles' | 'people' | 'declaredBy'>,
): readonly string[] {
  const addresses = [...Object.values(incident.roles), ...incident.people]
    .filter(isAddress)
    .map(address => address.toLowerCase());
  return [...new Set(addresses)].filter(
    address => address !== incident.declaredBy.toLowerCase(),
  );
}

/** Syntax only; whether somebody is there shows when sharing. */
export function isAddress(text: string): boolean {
  return /^[^\s@<>(),;:"\\[\]\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]{1,64}@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i.test(
    text,
  );
}
