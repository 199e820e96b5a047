import {documentUrl} from '../../../core/base/google-addresses';
import {askMail, type MailSubject} from '../../rules/state/mails';
import type {AskMail} from '../../rules/state/pending';
import type {ReviewState} from '../../rules/state/state';
import type {ReviewWorld} from '../../../world/review-world';
import type {ReviewCase} from '../review-book';
import type {Letter} from '../sweeping/send-once';

/** How a mail speaks of a document. */
export function subjectOf(
  world: ReviewWorld,
  {incident, kind, fileId}: ReviewCase,
): MailSubject {
  return {
    incidentId: incident.id,
    title: incident.title,
    kind,
    restricted: incident.visibility === 'restricted',
    page: world.reviewPage(fileId),
    document: documentUrl(fileId),
  };
}

/** Mail to everybody who was asked and has none yet. */
export function askLetters(
  world: ReviewWorld,
  reviewed: ReviewCase,
  state: ReviewState,
  mails: readonly AskMail[],
): readonly Letter[] {
  return mails.flatMap(({key, lane, person, dueAt}) => {
    const asked = state.lanes.find(one => one.lane.key === lane);
    if (!asked) return [];
    const {lane: rule, round} = asked;
    const severity = reviewed.level?.label ?? '';
    const about = subjectOf(world, reviewed);
    return [
      {
        of: reviewed,
        lane,
        person,
        message: {
          key,
          to: [person],
          ...askMail(about, rule.label, rule.answersFor, dueAt, {
            severity,
            round,
          }),
          attachments: [],
        },
      },
    ];
  });
}
