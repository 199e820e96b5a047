import {documentUrl} from '../../../core/base/google-addresses';
import {askedOf} from '../../rules/state/asked-of';
import {askMail, type MailSubject} from '../../rules/state/mails';
import type {AskMail} from '../../rules/state/pending';
import type {ReviewState} from '../../rules/state/state';
import type {ReviewWorld} from '../../../world/review-world';
import type {ReviewCase} from '../review-book';
import type {Letter} from '../sweeping/send-once';

/** How a mail speaks of a document. */
export function subjectOf(
  world: ReviewWorld,
  {incident, label, fileId}: ReviewCase,
): MailSubject {
  return {
    incidentId: incident.id,
    title: incident.title,
    what: label,
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
  const about = subjectOf(world, reviewed);
  const severity = reviewed.level?.label ?? '';
  return mails.flatMap(mail => {
    const {key, lane, person} = mail;
    const asked = state.lanes.find(one => one.lane.key === lane);
    if (!asked) return [];
    const {lane: rule, round} = asked;
    return [
      {
        of: reviewed,
        lane,
        person,
        message: {
          key,
          to: [person],
          ...askMail(
            about,
            askedOf(reviewed.facts, mail, rule, round, severity),
          ),
          attachments: [],
        },
      },
    ];
  });
}
