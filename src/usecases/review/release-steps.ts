// A little long: one release from its beginning to its end, step by step.
import {documentUrl} from '../../domain/google-addresses';
import type {NewFact, ReviewFact} from '../../domain/review/facts';
import {releaseMail} from '../../domain/review/mails';
import {messageText} from '../../domain/review/message-text';
import {openObjections} from '../../domain/review/objections';
import {accessDigest} from '../../domain/review/access-digest';
import {
  closedVersion,
  runningVersion,
  type ReleaseStep,
  type Version,
} from '../../domain/review/versions';
import {UserError} from '../../domain/user-error';
import type {Strand} from '../../ports/call';
import type {Mark} from '../../ports/files';
import type {ReviewWorld} from '../../ports/review-world';
import {because} from '../explain';
import {makeOnce, repeatable} from '../make-once';
import {run, together} from '../waves';
import {bringAccess, expectedFor} from './bring-access';
import {factOf} from './fact-of';
import {subjectOf} from './ask-letters';
import {recordFacts} from './record-facts';
import {siblingsOf, type ReviewCase} from './review-book';
import {readText, stateOf, type ReviewedText} from './review-texts';
import {NOT_KNOWN, sendOnce} from './send-once';

export interface ReleaseEnd {
  readonly facts: readonly ReviewFact[];
  /** Why it is unfinished; '' when it is at its end, done or given up. */
  readonly why: string;
}

/** Brings a release that has begun to its end, from wherever it stands. */
export function finishRelease(
  world: ReviewWorld,
  begun: ReviewCase,
): ReleaseEnd {
  let {facts} = begun;
  try {
    for (;;) {
      const version = runningVersion(facts);
      if (!version) return {facts, why: ''};
      const reviewed = {...begun, facts};
      const before = facts.length;
      facts = version.steps.has('checked')
        ? handOut(world, reviewed, version)
        : secure(world, reviewed, version);
      if (facts.length === before) {
        throw new Error('A step of a release left nothing behind.');
      }
    }
  } catch (error) {
    return {facts, why: because(error)};
  }
}

export function lockReason(version: number): string {
  return `Released as version ${version}. Unlock it from the add-on, with a reason.`;
}

/** Shown as the reason why a release is unfinished; whoever comes next goes on. */
function unfinished(why: string): UserError {
  return new UserError(
    'The release is not finished.',
    why,
    'Release it again.',
  );
}

/** Evidence and lock. Until the locked text is checked, an edit or an objection gives the release up. */
function secure(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
): readonly ReviewFact[] {
  const {fileId, facts} = reviewed;
  if (openObjections(facts).length > 0) {
    return givenUp(world, reviewed, version);
  }
  if (!version.steps.has('pdf')) {
    const id = evidence(world, reviewed, version);
    if (id === null) return givenUp(world, reviewed, version);
    return step(world, reviewed, version, [['pdf', id]]);
  }
  run(
    world.transport,
    repeatable(world.lock.lock(fileId, lockReason(version.number))),
  );
  const locked = run(world.transport, readText(world, fileId));
  return stands(reviewed, locked, version)
    ? step(world, reviewed, version, [
        ['locked', ''],
        ['checked', ''],
      ])
    : givenUp(world, reviewed, version);
}

/** Whether the text is still the one every lane has signed. */
function stands(
  reviewed: ReviewCase,
  text: ReviewedText,
  version: Version,
): boolean {
  if (text.canonical.hash !== version.textHash) return false;
  if (openObjections(reviewed.facts).length > 0) return false;
  const {lanes} = stateOf(reviewed, text);
  return lanes.every(
    ({standing}) =>
      standing.kind === 'approved' || standing.kind === 'not-needed',
  );
}

/**
 * The PDF of exactly the approved text: nothing was modified between the look before and the look after. Null when
 * the text is another one.
 */
function evidence(
  world: ReviewWorld,
  {fileId, incident, book}: ReviewCase,
  {number, textHash}: Version,
): string | null {
  const mark: Mark = {
    incident: incident.id,
    kind: 'evidence',
    operation: `${fileId}:${number}`,
    register: book.registerId,
  };
  const {transport, files} = world;
  const [[there], before] = together(
    transport,
    repeatable(files.find(mark)),
    repeatable(files.facts(fileId)),
  );
  if (there) return there.id;
  const pdf = run(transport, repeatable(world.evidence.exportPdf(fileId)));
  const [{canonical}, after] = together(
    transport,
    readText(world, fileId),
    repeatable(files.facts(fileId)),
  );
  if (canonical.hash !== textHash) return null;
  if (before.modifiedAt !== after.modifiedAt) {
    throw unfinished('The document was being edited while its PDF was made.');
  }
  return run(
    transport,
    makeOnce(
      world.evidence.keepPdf({
        name: `${incident.id} version ${number} ${textHash.slice(0, 8)}.pdf`,
        parent: incident.folderId,
        mark,
        pdf,
      }),
      files.find(mark),
      () => {},
    ),
  );
}

/** Nothing has gone out yet; the lock, if there was one, is taken off by what is carried out next. */
function givenUp(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
): readonly ReviewFact[] {
  const facts = step(world, reviewed, version, [['given-up', '']]);
  run(world.transport, repeatable(world.lock.unlock(reviewed.fileId)));
  if (version.pdfId !== '') {
    run(world.transport, repeatable(world.files.trash(version.pdfId)));
  }
  return recorded(world, {...reviewed, facts}, [
    factOf(world, reviewed, {
      key: `lock-off:release:${version.number}`,
      kind: 'lock-off',
    }),
  ]);
}

/** Readers, mail, ledger: once it is locked and checked, it goes on to its end. */
function handOut(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
): readonly ReviewFact[] {
  const {steps} = version;
  if (steps.has('mailed')) return finished(world, reviewed, version);
  const [given, text] = together(
    world.transport,
    opened(world, reviewed, version),
    readText(world, reviewed.fileId),
  );
  const message = letter(world, reviewed, version, text);
  const sent = sendOnce(
    world,
    [{of: reviewed, lane: '', person: message.to.join(', '), message}],
    [{of: reviewed, facts: given}],
  );
  for (const why of sent.unrecorded.values()) throw unfinished(why);
  if (sent.failed.length > 0) {
    throw unfinished('Google did not send the mail to CS.');
  }
  const facts = sent.facts.get(reviewed.fileId) ?? reviewed.facts;
  return finished(world, {...reviewed, facts}, version);
}

/** Gives the readers their access; what is to be recorded about it. */
function* opened(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
): Strand<readonly NewFact[]> {
  if (version.steps.has('shared')) return [];
  yield* bringAccess(world, reviewed, 'released');
  return [
    stepFact(world, reviewed, version, 'shared', ''),
    factOf(world, reviewed, {
      key: `access:release:${version.number}`,
      kind: 'access',
      words: 'released',
      ref: accessDigest(expectedFor(reviewed, 'released')),
    }),
  ];
}

function letter(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
  text: ReviewedText,
): Parameters<typeof sendOnce>[1][number]['message'] {
  const {settings} = reviewed.book.register;
  const about = subjectOf(world, reviewed);
  const technical = siblingsOf(reviewed, world).find(
    ({kind}) => kind === 'technical',
  );
  const explanation = technical ? closedVersion(technical.facts) : null;
  const attached =
    reviewed.kind === 'customer' && version.technical === 'attach'
      ? (explanation?.pdfId ?? '')
      : '';
  const offered =
    reviewed.kind !== 'customer'
      ? 'withheld'
      : attached !== ''
        ? 'attached'
        : version.technical === 'on-request'
          ? 'on request'
          : 'withheld';
  return {
    key: mailKey(reviewed, version),
    to: [...new Set([...settings.csOps, ...settings.csLeadership])],
    ...releaseMail(
      about,
      version.number,
      documentUrl(reviewed.fileId),
      messageText(text.document, reviewed.kind),
      offered,
    ),
    attachments: about.restricted
      ? []
      : [version.pdfId, attached].filter(id => id !== ''),
  };
}

function mailKey({fileId}: ReviewCase, {number}: Version): string {
  return `${fileId}:release:${number}:mail`;
}

/** The ledger: which version, to whom, by which channel, who, when. */
function finished(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
): readonly ReviewFact[] {
  const {fileId, incident, book, facts} = reviewed;
  const {settings} = book.register;
  const doubtful = facts.some(
    ({kind, ref, words}) =>
      kind === 'mailed' &&
      ref === mailKey(reviewed, version) &&
      words === NOT_KNOWN,
  );
  const rows = (
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
      version: `${version.number} (${version.textHash.slice(0, 8)})`,
      note: [
        to.join(', '),
        `PDF ${version.pdfId}`,
        `technical explanation: ${version.technical}`,
        ...(doubtful ? ['it is not known whether the mail arrived'] : []),
      ].join('; '),
    },
  }));
  return recorded(
    world,
    reviewed,
    [
      stepFact(world, reviewed, version, 'mailed', ''),
      stepFact(world, reviewed, version, 'ledger', ''),
      stepFact(world, reviewed, version, 'done', ''),
    ],
    fact => (fact.words === 'ledger' ? rows : []),
  );
}

function step(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
  steps: readonly (readonly [ReleaseStep, string])[],
): readonly ReviewFact[] {
  return recorded(
    world,
    reviewed,
    steps.map(([one, ref]) => stepFact(world, reviewed, version, one, ref)),
  );
}

function stepFact(
  world: ReviewWorld,
  reviewed: ReviewCase,
  {number, textHash}: Version,
  words: ReleaseStep,
  ref: string,
): NewFact {
  return factOf(world, reviewed, {
    key: `release:${number}:${words}`,
    kind: 'release',
    round: number,
    textHash,
    words,
    ref,
  });
}

function recorded(
  world: ReviewWorld,
  {book, fileId, facts}: ReviewCase,
  wanted: readonly NewFact[],
  rows?: Parameters<typeof recordFacts>[2][number]['rows'],
): readonly ReviewFact[] {
  const now = recordFacts(world, book.registerId, [
    {fileId, facts: () => wanted, ...(rows === undefined ? {} : {rows})},
  ]);
  return now.get(fileId) ?? facts;
}
