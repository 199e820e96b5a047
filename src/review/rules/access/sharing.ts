import type {
  Grant,
  Holder,
  GrantRole,
  HeldGrant,
} from '../../../core/base/grants';
import {STAYS_INSIDE} from '../../../core/documents/message-kinds';
import {team, type Incident} from '../../../core/incident/incident';
import type {Settings} from '../../../core/register/settings';
import type {ReviewedKind} from '../../../core/policy/lane-notation';
import type {PersonEntry} from '../lanes/reviewers';
import type {ReviewPhase} from '../state/state';

export interface SharingFacts {
  readonly phase: ReviewPhase;
  readonly kind: ReviewedKind;
  readonly incident: Pick<
    Incident,
    'roles' | 'people' | 'declaredBy' | 'visibility'
  >;
  readonly settings: Pick<Settings, 'writers' | 'domainReads' | 'domain'>;
  /** Everybody asked in any lane and not removed since. */
  readonly reviewers: readonly string[];
  /** CS Ops and CS leadership (S0-35). */
  readonly audience: readonly string[];
  readonly people: readonly PersonEntry[];
}

/**
 * Who should have which access to a document, each holder once, besides its owner:
 *
 * | phase | access |
 * | --- | --- |
 * | draft | the incident's team and the comms writers write; the internal document is open to the domain (S0-34) |
 * | in review, approved, being released | and whoever is asked comments |
 * | released | and CS Ops and CS leadership read (S0-35); an analysis or post-mortem the whole domain |
 *
 * For a restricted incident only people are named, never groups or the domain, and the writers' group has nothing.
 */
export function expectedGrants(facts: SharingFacts): readonly Grant[] {
  const {phase, kind, incident, settings} = facts;
  const restricted = incident.visibility === 'restricted';
  const grants = new Map<string, Grant>();
  const give = (who: Holder, role: GrantRole): void => {
    const key = holderKey(who);
    const has = grants.get(key)?.role;
    if (has === undefined || strength(role) > strength(has)) {
      grants.set(key, {who, role});
    }
  };
  const address = (email: string): Holder => ({
    type: 'user',
    email: email.toLowerCase(),
  });
  for (const email of team(incident)) give(address(email), 'writer');
  if (incident.declaredBy !== '') give(address(incident.declaredBy), 'writer');
  if (!restricted) {
    for (const email of settings.writers) give(address(email), 'writer');
    const everybody =
      kind === 'internal' ||
      (phase === 'released' && STAYS_INSIDE.includes(kind));
    if (everybody && settings.domainReads && settings.domain !== '') {
      give({type: 'domain', domain: settings.domain}, 'reader');
    }
  }
  if (phase !== 'draft') {
    for (const email of facts.reviewers) {
      // Who writes here needs no second grant through a group.
      if (grants.get(holderKey(address(email)))) continue;
      give(
        restricted ? address(email) : through(email, facts.people),
        'commenter',
      );
    }
  }
  if (phase === 'released') {
    for (const email of facts.audience) give(address(email), 'reader');
  }
  return [...grants.values()];
}

/**
 * Who should read the brief: whoever has the document while it is under review, and nobody else. Those who write
 * the document keep the brief, too; readers of a released text have no business with it.
 */
export function expectedBriefGrants(facts: SharingFacts): readonly Grant[] {
  const phase = facts.phase === 'draft' ? 'draft' : 'in-review';
  return expectedGrants({...facts, phase, audience: []}).map(({who, role}) => ({
    who,
    role: role === 'commenter' ? 'reader' : role,
  }));
}

/** Where and how access is given to a person: through their group, if the People tab names one. */
export function through(email: string, people: readonly PersonEntry[]): Holder {
  const person = email.toLowerCase();
  const group = people.find(one => one.email === person)?.group ?? '';
  return group === ''
    ? {type: 'user', email: person}
    : {type: 'group', email: group};
}

/** Everybody to whom this add-on gives access in the course of a review; what it gave it may take back unasked. */
export function givenByReview({
  reviewers,
  audience,
  people,
}: Pick<SharingFacts, 'reviewers' | 'audience' | 'people'>): readonly Holder[] {
  return [
    ...reviewers.map(email => through(email, people)),
    ...reviewers.map(email => through(email, [])),
    ...audience.map(email => through(email, [])),
  ];
}

/** Addresses are compared without type: what is shared with a group's address is a group, however it was typed. */
export function holderKey(who: Holder): string {
  switch (who.type) {
    case 'anyone':
      return 'anyone';
    case 'domain':
      return `domain ${who.domain.toLowerCase()}`;
    case 'user':
    case 'group':
      return who.email.toLowerCase();
  }
}

/** Whether a person can comment: by themselves, through the group the People tab names, or because everybody can. Who is in other groups nobody can see from here. */
export function mayComment(
  email: string,
  people: readonly PersonEntry[],
  held: readonly HeldGrant[],
): boolean {
  const domain = email.slice(email.indexOf('@') + 1).toLowerCase();
  const keys = [email.toLowerCase(), holderKey(through(email, people))];
  return held.some(
    ({who, role}) =>
      strength(role) >= strength('commenter') &&
      (keys.includes(holderKey(who)) ||
        who.type === 'anyone' ||
        (who.type === 'domain' && who.domain.toLowerCase() === domain)),
  );
}

export function strength(role: HeldGrant['role']): number {
  return ['reader', 'commenter', 'writer', 'owner'].indexOf(role);
}
