import {sha256Hex} from '../../../core/base/digest';
import {mayHear} from '../../../core/incident/exercise';
import type {HeldGrant} from '../../../core/base/grants';
import {documentUrl} from '../../../core/base/google-addresses';
import {readersOf, STAYS_INSIDE} from '../../../core/documents/message-kinds';
import {accessDigest} from '../../rules/access/access-digest';
import {ofKind, type NewFact, type ReviewFact} from '../../rules/record/facts';
import {mailAttempts} from '../../rules/state/mail-attempts';
import {releaseMail} from '../../rules/state/mails';
import {isText} from '../../rules/text/canonical-text';
import {messageText} from '../../rules/text/message-text';
import {
  closedVersion,
  handOverKey,
  isGivenUp,
  isRunning,
  runningVersion,
  type Version,
  versionsOf,
} from '../../rules/record/versions';
import type {Message} from '../../../world/mail';
import type {Strand} from '../../../world/ask/call';
import type {ReviewWorld} from '../../../world/review-world';
import {
  all,
  paced,
  run,
  settle,
  type Paced,
  type Settled,
} from '../../../world/ask/waves';
import {subjectOf} from '../asking/ask-letters';
import {bringAccess, expectedFor} from '../access/bring-access';
import {factOf} from '../make-fact';
import {ledgerRows} from './ledger-rows';
import {
  givenUp,
  recorded,
  stepFact,
  undone,
  unfinished,
} from './release-record';
import {aboutRelease, releaseRulesFor} from '../release-rules';
import {siblingsOf, type ReviewCase} from '../review-book';
import {linesOf, readText, type ReviewedText} from '../review-texts';
import {NOT_KNOWN, sendOnce, type WhenSent} from '../sweeping/send-once';

/** Readers who are let in beside other work; a failure harms nobody else. */
export type Opening = Paced<Settled<readonly NewFact[]>>;

/** What one run has seen and done before it hands out. */
export interface SecuredText {
  readonly text: ReviewedText;
  readonly opening: Opening;
  /** Not recorded yet: that the text is locked, checked and kept. */
  readonly facts: readonly NewFact[];
}

/** Lets in who is to read the version; nobody where that is recorded as done. */
export function opening(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
  held: readonly HeldGrant[] | null,
): Opening {
  return paced(settle(openToReaders(world, reviewed, version, held)));
}

/** Readers, mail, ledger, of what an earlier run has locked and checked: it goes on to its end. */
export function handOut(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
): readonly ReviewFact[] {
  if (version.steps.has('mailed')) return finished(world, reviewed, version);
  const {text, held} = run(
    world.transport,
    all({
      text: readText(world, reviewed.fileId),
      held: world.permissions.held(reviewed.fileId),
    }),
  );
  if (!isSigned(reviewed, version, text)) {
    return overtaken(world, reviewed, version);
  }
  return handOutSecured(world, reviewed, version, {
    text,
    opening: opening(world, reviewed, version, held),
    facts: [],
  });
}

/**
 * The same in the run that has locked and checked the text. It is looked at once more while the last readers are let in and
 * the record is read: the mail is not even recorded as about to go before both are known.
 */
export function handOutSecured(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
  {text, opening, facts: secured}: SecuredText,
): readonly ReviewFact[] {
  let again: Settled<ReviewedText> | undefined;
  let readers: Settled<readonly NewFact[]> | undefined;
  const changed = (): boolean =>
    again?.ok === true && !isSigned(reviewed, version, again.value);
  const message = letter(world, reviewed, version, text);
  const sent = sendOnce(
    world,
    [
      {
        of: reviewed,
        lane: '',
        person: message.to.join(', '),
        message,
        // Somebody may have given it up a moment ago.
        wanted: known =>
          isRunning(known, version.number) &&
          again?.ok === true &&
          readers?.ok === true &&
          !changed(),
        whenSent: how =>
          ending(world, reviewed, version, text, how === NOT_KNOWN),
      },
    ],
    [],
    {
      of: reviewed,
      work: (function* (): Strand<void> {
        ({again, readers} = yield* all({
          again: settle(readText(world, reviewed.fileId)),
          readers: opening.end(),
        }));
      })(),
      facts: known =>
        isRunning(known, version.number)
          ? [...secured, ...(readers?.ok && !changed() ? readers.value : [])]
          : [],
    },
  );
  for (const why of sent.unrecorded.values()) throw unfinished(why);
  const facts = sent.facts.get(reviewed.fileId) ?? reviewed.facts;
  if (isGivenUp(facts, version.number)) {
    return undone(world, {...reviewed, facts}, version);
  }
  if (changed()) return overtaken(world, {...reviewed, facts}, version);
  for (const one of [again, readers]) {
    if (one && !one.ok) throw one.error;
  }
  if (sent.failed.length > 0) {
    throw unfinished(
      'The mail to CS did not go: Google refused it, or a PDF in the incident’s folder is not the approved one any more. Its version history in Drive still has the approved one.',
    );
  }
  // It went in an earlier run, which did not come to record its end.
  return runningVersion(facts)
    ? finished(world, {...reviewed, facts}, version)
    : facts;
}

/** Whether it is the very text, and the very message, that was locked and checked. */
function isSigned(
  {kind}: ReviewCase,
  {textHash, bytes}: Version,
  {canonical, reader}: ReviewedText,
): boolean {
  return (
    isText(canonical, textHash) &&
    (bytes.message === '' ||
      bytes.message === sha256Hex(messageText(reader, kind)))
  );
}

/** Somebody has lifted the lock in Drive and changed the text after it was checked: other words must not go out. */
function overtaken(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
): readonly ReviewFact[] {
  const key = handOverKey(reviewed.fileId, version.number);
  const {sent, begun} = mailAttempts(reviewed.facts, key);
  if (sent || begun) {
    throw unfinished(
      'The text was changed while its mail was being sent; undo the change in the version history of the document.',
    );
  }
  return givenUp(world, reviewed, version);
}

/** Gives the readers their access; what is to be recorded about it. */
function* openToReaders(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
  held: readonly HeldGrant[] | null,
): Strand<readonly NewFact[]> {
  if (version.steps.has('shared')) return [];
  yield* bringAccess(world, reviewed, 'released', held ?? undefined);
  return [
    stepFact(world, reviewed, version, 'shared'),
    factOf(world, reviewed, {
      key: `access:release:${version.number}`,
      kind: 'access',
      phase: 'released',
      digest: accessDigest(expectedFor(reviewed, 'released')),
    }),
  ];
}

function letter(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
  text: ReviewedText,
): Message {
  const {settings} = reviewed.book.register;
  const about = subjectOf(world, reviewed);
  const inside = STAYS_INSIDE.includes(reviewed.kind);
  const technical = siblingsOf(reviewed, world).find(
    ({kind}) => kind === 'technical',
  );
  const explanation = technical ? closedVersion(technical.facts) : null;
  const attached =
    reviewed.kind === 'customer' && version.technical === 'attach'
      ? explanation
      : null;
  const offered =
    reviewed.kind !== 'customer'
      ? 'withheld'
      : attached
        ? 'attached'
        : version.technical === 'on-request'
          ? 'on request'
          : 'withheld';
  return {
    key: handOverKey(reviewed.fileId, version.number),
    to: [...new Set([...settings.csOps, ...settings.csLeadership])].filter(
      mayHear(reviewed.incident, settings.domain),
    ),
    ...releaseMail(
      about,
      version.number,
      documentUrl(reviewed.fileId),
      inside
        ? null
        : {
            words: messageText(text.reader, reviewed.kind),
            readers: readersOf(reviewed.kind),
          },
      offered,
      replacedBy(reviewed, version),
    ),
    attachments:
      about.restricted || inside
        ? []
        : [version, attached].flatMap(one =>
            one && one.pdfId !== ''
              ? [{fileId: one.pdfId, md5: one.bytes.md5}]
              : [],
          ),
  };
}

/** What was interrupted after its mail was recorded. */
function finished(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
): readonly ReviewFact[] {
  const key = handOverKey(reviewed.fileId, version.number);
  const doubtful = ofKind(reviewed.facts, 'mailed').some(
    ({mail, note}) => mail === key && note === NOT_KNOWN,
  );
  const text = run(world.transport, readText(world, reviewed.fileId));
  const {facts, rows} = ending(world, reviewed, version, text, doubtful);
  return recorded(world, reviewed, version, facts, rows);
}

/** What is recorded when a hand-off has ended, and what its document kind adds. */
function ending(
  world: ReviewWorld,
  reviewed: ReviewCase,
  version: Version,
  {canonical}: ReviewedText,
  doubtful: boolean,
): WhenSent {
  const rows = ledgerRows(world, reviewed, version, doubtful);
  const lines = linesOf(canonical);
  const more = releaseRulesFor(world, reviewed).flatMap(
    rule => rule.released?.(lines, aboutRelease(world, reviewed)) ?? [],
  );
  return {
    facts: [
      stepFact(world, reviewed, version, 'mailed'),
      stepFact(world, reviewed, version, 'ledger'),
      stepFact(world, reviewed, version, 'done'),
    ],
    rows: fact =>
      fact.kind === 'release' && fact.step === 'ledger'
        ? [...rows, ...more]
        : [],
  };
}

/** The version CS was given before this one; 0 for none. */
function replacedBy({facts}: ReviewCase, {number}: Version): number {
  return Math.max(
    0,
    ...versionsOf(facts)
      .filter(one => one.state === 'done' && one.number < number)
      .map(one => one.number),
  );
}
