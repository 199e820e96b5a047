import type {NewFact, ReviewFact} from '../../rules/record/facts';
import {mailAttempts, type MailAttempts} from '../../rules/state/mail-attempts';
import {UserError} from '../../../core/base/user-error';
import {ask, CallFailure, type Strand} from '../../../world/ask/call';
import type {Mail, Message} from '../../../world/mail';
import type {ReviewWorld} from '../../../world/review-world';
import {because, failedAs} from '../../../world/ask/explain';
import {runAll} from '../../../world/ask/waves';
import {recordFacts, type Recording} from '../record-facts';
import type {ReviewCase} from '../review-book';

export interface Letter {
  readonly of: ReviewCase;
  readonly lane: string;
  /** Whom the facts name; the message may go to several. */
  readonly person: string;
  readonly message: Message;
  /** Whether it is to go by what is recorded when it would be begun; left out: it is. */
  readonly wanted?: (known: readonly ReviewFact[]) => boolean;
  /** What else is recorded with it when it has gone. */
  readonly whenSent?: (how: string) => WhenSent;
}

export interface WhenSent {
  readonly facts: readonly NewFact[];
  /** Rows of other tabs that belong to a fact. */
  readonly rows: NonNullable<Recording['rows']>;
}

/** What was done just now and is not recorded yet. */
export interface Done {
  readonly of: ReviewCase;
  readonly facts: readonly NewFact[];
}

/** Work beside the first recording: it is at its end before anything is recorded, and before anything goes. */
export interface Beside {
  readonly of: ReviewCase;
  readonly work: Strand<void>;
  /** Recorded with what was done before; asked when the work has ended. */
  readonly facts: Recording['facts'];
}

export interface Sent {
  /** Keys of the messages that did not go. */
  readonly failed: readonly string[];
  /** Why a register, by its id, could not be written; then nothing went out either. */
  readonly unrecorded: ReadonlyMap<string, string>;
  /** Each file's facts as they are now, of those something was recorded for. */
  readonly facts: ReadonlyMap<string, readonly ReviewFact[]>;
}

/**
 * Sends each message once, whatever interrupts it: that it is about to go is recorded first, together with what
 * was done before, and that it went afterwards. What was about to go and is not known to have gone is looked up by
 * its key; where nobody can know, it is taken to have gone, and the journal says so: a reminder follows, and a
 * release shows it to who releases. What certainly did not go is tried again, with growing pauses.
 */
export function sendOnce(
  world: ReviewWorld,
  letters: readonly Letter[],
  done: readonly Done[] = [],
  beside?: Beside,
): Sent {
  const now = new Map<string, readonly ReviewFact[]>();
  const unrecorded = new Map<string, string>();
  const registers = new Set([
    ...letters.map(({of}) => of.book.registerId),
    ...done
      .filter(({facts}) => facts.length > 0)
      .map(({of}) => of.book.registerId),
    ...(beside ? [beside.of.book.registerId] : []),
  ]);
  const failed = [...registers].flatMap(registerId => {
    const own = beside?.of.book.registerId === registerId ? beside : undefined;
    const record: Record = (recordings, work) => {
      try {
        recordFacts(world, registerId, recordings, work).forEach(
          (facts, fileId) => now.set(fileId, facts),
        );
        return true;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        unrecorded.set(registerId, error.why);
        return false;
      }
    };
    return sentFrom(
      world,
      letters.filter(({of}) => of.book.registerId === registerId),
      done.filter(({of}) => of.book.registerId === registerId),
      record,
      own,
    );
  });
  return {failed, unrecorded, facts: now};
}

/** Whether it could be recorded; the work is done beside it. */
type Record = (
  recordings: readonly Recording[],
  work?: Strand<void>,
) => boolean;

function sentFrom(
  world: ReviewWorld,
  letters: readonly Letter[],
  done: readonly Done[],
  record: Record,
  beside: Beside | undefined,
): readonly string[] {
  const files = [...new Set(letters.map(({of}) => of.fileId))];
  const own = (fileId: string): readonly Letter[] =>
    letters.filter(({of}) => of.fileId === fileId);
  const known = new Map<string, readonly ReviewFact[]>();
  const before: readonly Recording[] = [
    ...done
      .filter(({facts}) => facts.length > 0)
      .map(({of, facts}) => ({fileId: of.fileId, facts: () => facts})),
    ...(beside ? [{fileId: beside.of.fileId, facts: beside.facts}] : []),
  ];
  const attempts = ({of, message}: Letter): MailAttempts =>
    mailAttempts(known.get(of.fileId) ?? [], message.key);
  const held = (letter: Letter): boolean => {
    const {sent, notBefore} = attempts(letter);
    return !sent && notBefore > world.now;
  };
  const unwanted = ({of, wanted}: Letter): boolean =>
    wanted?.(known.get(of.fileId) ?? []) === false;
  const begin = files.map((fileId): Recording => ({
    fileId,
    facts: facts => {
      // The first look counts: what is there now was begun by an earlier run.
      if (!known.has(fileId)) known.set(fileId, facts);
      return own(fileId).flatMap(letter => {
        const {sent, unsent} = attempts(letter);
        return sent || held(letter) || unwanted(letter)
          ? []
          : [mailFact(world, letter, 'mailing', unsent)];
      });
    },
  }));
  const keys = letters.map(({message}) => message.key);
  if (!record([...before, ...begin], beside?.work)) return keys;
  const wanted = letters.filter(letter => !unwanted(letter));
  const waiting = wanted.filter(held);
  const open = wanted.filter(letter => !attempts(letter).sent && !held(letter));
  const sent = runAll(
    world.transport,
    open.map(letter => sentOne(world, letter.message, attempts(letter).begun)),
  );
  const gone = open.flatMap((letter, at) => {
    const outcome = sent[at];
    return outcome.ok ? [{letter, how: outcome.value}] : [];
  });
  const stayed = open.flatMap((letter, at) => {
    const outcome = sent[at];
    return outcome.ok || !failedAs(outcome.error, ...CERTAIN)
      ? []
      : [{letter, why: because(outcome.error)}];
  });
  const end = files.map((fileId): Recording => {
    const mine = gone
      .filter(({letter}) => letter.of.fileId === fileId)
      .map(({letter, how}) => ({
        mailed: mailFact(world, letter, 'mailed', 0, how),
        then: letter.whenSent?.(how),
      }));
    return {
      fileId,
      facts: () => [
        ...mine.flatMap(({mailed, then}) => [mailed, ...(then?.facts ?? [])]),
        ...stayed
          .filter(({letter}) => letter.of.fileId === fileId)
          .map(({letter, why}) =>
            mailFact(world, letter, 'unsent', attempts(letter).unsent, why),
          ),
      ],
      rows: fact => mine.flatMap(({then}) => then?.rows(fact) ?? []),
    };
  });
  // What went and is not recorded so is looked up next time.
  if (!record(end)) return keys;
  return [...waiting, ...open.filter((_, at) => !sent[at].ok)].map(
    ({message}) => message.key,
  );
}

function* sentOne(
  {mail}: ReviewWorld,
  message: Message,
  begun: boolean,
): Strand<string> {
  if (begun) {
    const went = yield* lookForMail(mail, message.key);
    if (went === true) return '';
    if (went === null) return NOT_KNOWN;
  }
  try {
    yield* ask(mail.send(message));
    return '';
  } catch (error) {
    if (!failedAs(error, 'unknown')) throw error;
  }
  const went = yield* lookForMail(mail, message.key);
  if (went === null) return NOT_KNOWN;
  if (!went) yield* ask(mail.send(message));
  return '';
}

/** Whatever hinders the look: what was looked for may have gone. */
function* lookForMail(mail: Mail, key: string): Strand<boolean | null> {
  try {
    return yield* ask(mail.wasSent(key));
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    throw new CallFailure('unknown', error.label, error.detail);
  }
}

/** Failures of sending of which it is certain that nothing went. */
const CERTAIN = ['busy', 'refused', 'forbidden', 'notFound', 'stale'] as const;

/** What the journal adds to a mail whose fate nobody can know. */
export const NOT_KNOWN = 'not known whether it arrived';

function mailFact(
  world: ReviewWorld,
  {of, lane, person, message}: Letter,
  kind: 'mailing' | 'mailed' | 'unsent',
  attempt = 0,
  note = '',
): NewFact {
  return {
    key: `${message.key}:${kind}${attempt === 0 ? '' : `:${attempt}`}`,
    incident: of.incident.id,
    fileId: of.fileId,
    kind,
    by: world.me.email,
    at: world.now,
    lane,
    person,
    mail: message.key,
    note,
    source: 'add-on',
  };
}
