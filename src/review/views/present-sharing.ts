import type {SharingFinding, SharingView} from '../contract';
import type {Grant, Holder} from '../../core/base/grants';
import type {SharingCheck, SharingFound} from '../actions/check-sharing';

const DOES = {
  writer: 'edits',
  commenter: 'comments',
  reader: 'reads',
  owner: 'owns it',
} as const;

/** A comparison of access in sentences. */
export function presentSharing({expected, found}: SharingCheck): SharingView {
  return {
    expected: (['writer', 'commenter', 'reader'] as const).flatMap(role =>
      sentence(role, expected),
    ),
    findings: found.map(finding),
  };
}

function sentence(
  role: Grant['role'],
  expected: readonly Grant[],
): readonly string[] {
  const who = expected
    .filter(grant => grant.role === role)
    .map(grant => named(grant.who))
    .sort();
  const verbs = {writer: 'Edit', commenter: 'Comment', reader: 'Read'} as const;
  return who.length === 0 ? [] : [`${verbs[role]}: ${who.join(', ')}`];
}

function finding(one: SharingFound): SharingFinding {
  const {who, problem, has, should, outside, repair, of} = one;
  const name = named(who);
  const from = outside && who.type !== 'anyone' ? ', from outside,' : '';
  const what = of === 'brief' ? 'the review sheet' : 'the document';
  const now = has === null ? 'has no access to' : `${DOES[has]}`;
  const message =
    problem === 'link'
      ? `Everybody who has the link ${now} ${what}.`
      : problem === 'missing'
        ? has === null
          ? `${name}${from} has no access to ${what} and should have: ${DOES[should ?? 'reader']}.`
          : `${name}${from} only ${now} ${what} and should have more: ${DOES[should ?? 'reader']}.`
        : problem === 'too-much'
          ? `${name}${from} ${now} ${what} and should only have: ${DOES[should ?? 'reader']}.`
          : `${name}${from} ${now} ${what} and should have no access.`;
  return {
    message,
    repairable: repair !== null,
    remedy:
      repair === null
        ? 'It comes from a folder above: change it there, or move the file.'
        : problem === 'missing'
          ? 'Repairing gives the access.'
          : 'Repairing takes it back.',
  };
}

function named(who: Holder): string {
  switch (who.type) {
    case 'anyone':
      return 'everybody who has the link';
    case 'domain':
      return `everybody in ${who.domain}`;
    case 'user':
    case 'group':
      return who.email;
  }
}
