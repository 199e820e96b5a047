import type {Changes} from '../../../world/register';
import type {ReviewWorld} from '../../../world/review-world';
import type {Version} from '../../rules/record/versions';
import type {ReviewCase} from '../review-book';

/** What the Comms tab tells of a hand-off: which version, to whom, by which channel, who, when. */
export function ledgerRows(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
  doubtful: boolean,
): NonNullable<Changes['append']> {
  const {fileId, incident, book} = reviewed;
  const {settings} = book.register;
  return (
    [
      ['CS Ops', settings.csOps],
      ['CS leadership', settings.csLeadership],
    ] as const
  ).map(([audience, to]) => ({
    tab: 'comms',
    cells: {
      key: `${fileId}:release:${version.number}:${audience}`,
      incident: incident.id,
      audience,
      channel: 'mail',
      dueAt: '',
      reason: `Hand-off of the approved ${reviewed.kind} text; not sent to customers`,
      sentAt: world.now,
      sentBy: world.me.email,
      recordedAt: world.now,
      version: `${version.number} (${version.textHash.slice(0, 8)})`,
      note: [
        to.join(', '),
        `PDF ${version.pdfId}`,
        ...(version.bytes.md5 === '' ? [] : [`MD5 ${version.bytes.md5}`]),
        `technical explanation: ${version.technical}`,
        ...(doubtful ? ['it is not known whether the mail arrived'] : []),
      ].join('; '),
    },
  }));
}
