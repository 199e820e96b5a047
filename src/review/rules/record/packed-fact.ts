// Over 250 lines: one table, what each kind of fact keeps in which column.
import type {SectionDigest} from '../text/canonical-text';
import {sha256Hex} from '../../../core/base/digest';
import {readTerms} from '../lanes/terms-of-an-ask';
import type {Verdict} from '../answers/signature';
import type {
  FactKind,
  FactOf,
  FactSource,
  RefusedWhy,
  ReleasedBytes,
  ReleaseStep,
  ReviewFact,
  ReviewPhase,
  TechnicalMode,
} from './facts';

/** A fact as the columns of the Reviews tab hold it: each kind uses some of them, the others are empty. */
export interface PackedFact {
  readonly seq: number;
  readonly key: string;
  readonly incident: string;
  readonly fileId: string;
  readonly kind: string;
  readonly round: number;
  readonly lane: string;
  readonly person: string;
  readonly by: string;
  readonly source: FactSource;
  readonly at: string;
  readonly textHash: string;
  readonly sections: readonly SectionDigest[];
  readonly words: string;
  readonly ref: string;
  readonly dueAt: string;
}

export function isSource(word: string): word is FactSource {
  return ['signature', 'activity', 'approval', 'sidebar', 'add-on'].includes(
    word,
  );
}

type Columns = Omit<
  PackedFact,
  'seq' | 'key' | 'incident' | 'fileId' | 'kind' | 'by' | 'source' | 'at'
>;

interface Shape<K extends FactKind> {
  write(fact: FactOf<K>): Partial<Columns>;
  read(flat: PackedFact): object;
}

const ANSWER: Shape<Verdict> = {
  write: ({lane, person, round, textHash, sections, words, origin}) => ({
    lane,
    person,
    round,
    textHash,
    sections,
    words,
    ref: origin,
  }),
  read: flat => ({...on(flat), words: flat.words, origin: flat.ref}),
};

const NEED: Shape<'not-needed' | 'needed'> = {
  write: ({lane, reason}) => ({lane, words: reason}),
  read: ({lane, words}) => ({lane, reason: words}),
};

const ENDING: Shape<'withdrawn' | 'unlocked'> = {
  write: ({reason}) => ({words: reason}),
  read: ({words}) => ({reason: words}),
};

const MAIL: Shape<'mailing' | 'mailed' | 'unsent'> = {
  write: ({lane, person, mail, note}) => ({
    lane,
    person,
    ref: mail,
    words: note,
  }),
  read: ({lane, person, ref, words}) => ({
    lane,
    person,
    mail: ref,
    note: words,
  }),
};

/** How each kind stands in the columns, and how it is read back. Registers in use hold rows of this shape. */
const KINDS: {readonly [K in FactKind]: Shape<K>} = {
  asked: {
    write: ({lane, person, round, textHash, sections, how, nudge, dueAt}) => ({
      lane,
      person,
      round,
      textHash,
      sections,
      words: how,
      ref: nudge,
      dueAt,
    }),
    read: flat => ({
      ...on(flat),
      how: flat.words,
      nudge: flat.ref,
      dueAt: flat.dueAt,
    }),
  },
  approve: ANSWER,
  object: ANSWER,
  suggest: ANSWER,
  clear: ANSWER,
  'approve-part': {
    write: ({lane, person, round, textHash, sections, origin}) => ({
      lane,
      person,
      round,
      textHash,
      sections,
      ref: origin,
    }),
    read: flat => ({...on(flat), origin: flat.ref}),
  },
  thread: {
    write: ({lane, round, threadId}) => ({lane, round, ref: threadId}),
    read: ({lane, round, ref}) => ({lane, round, threadId: ref}),
  },
  'not-needed': NEED,
  needed: NEED,
  overridden: {
    write: ({lane, objection, reason}) => ({
      lane,
      ref: objection,
      words: reason,
    }),
    read: ({lane, ref, words}) => ({lane, objection: ref, reason: words}),
  },
  removed: {
    write: ({lane, person, reason}) => ({lane, person, words: reason}),
    read: ({lane, person, words}) => ({lane, person, reason: words}),
  },
  delegated: {
    write: ({lane, person, standsFor, round, reason}) => ({
      lane,
      person,
      ref: standsFor,
      round,
      words: reason,
    }),
    read: ({lane, person, ref, round, words}) => ({
      lane,
      person,
      standsFor: ref,
      round,
      reason: words,
    }),
  },
  prompted: {
    write: ({lane, person, reply, why}) => ({
      lane,
      person,
      ref: reply,
      words: why,
    }),
    read: ({lane, person, ref, words}) => ({
      lane,
      person,
      reply: ref,
      why: words,
    }),
  },
  refused: {
    write: ({lane, person, reply, why}) => ({
      lane,
      person,
      ref: reply,
      words: why,
    }),
    read: ({lane, person, ref, words}) => ({
      lane,
      person,
      reply: ref,
      why: words as RefusedWhy,
    }),
  },
  mailing: MAIL,
  mailed: MAIL,
  unsent: MAIL,
  release: {
    write: fact => ({
      round: fact.version,
      textHash: fact.textHash,
      words: fact.step,
      ...('sections' in fact ? {sections: fact.sections} : {}),
      ref:
        'technical' in fact
          ? fact.technical
          : 'bytes' in fact
            ? pdfRef(fact.pdfId, fact.bytes)
            : 'pdfId' in fact
              ? fact.pdfId
              : 'reason' in fact
                ? fact.reason
                : '',
    }),
    read: ({round, textHash, words, sections, ref}) => ({
      version: round,
      textHash,
      step: words as ReleaseStep,
      ...(words === 'started' ? {sections, technical: technicalMode(ref)} : {}),
      ...(words === 'evidence' ? {pdfId: ref} : {}),
      ...(words === 'pdf' ? readPdfRef(ref) : {}),
      ...(words === 'given-up' ? {reason: ref} : {}),
    }),
  },
  withdrawn: ENDING,
  unlocked: ENDING,
  access: {
    write: ({phase, digest}) => ({words: phase, ref: digest}),
    read: ({words, ref}) => ({phase: words as ReviewPhase, digest: ref}),
  },
  native: {
    write: ({round, approvalId}) => ({round, ref: approvalId}),
    read: ({round, ref}) => ({round, approvalId: ref}),
  },
  brief: {
    write: fact => ({
      ref: fact.briefId,
      words:
        fact.state === 'written'
          ? [
              fact.words === '' ? 'written' : `written:${fact.words}`,
              fact.content,
              fact.access,
              ...fact.holds,
            ].join(' ')
          : fact.state,
    }),
    read: ({ref, words}) => {
      const [first, content = '', access = '', ...holds] = words.split(' ');
      const [state, found = ''] = first.split(':');
      return {
        briefId: ref,
        ...(state === 'written'
          ? {state, content, access, holds, words: found}
          : {state}),
      };
    },
  },
  drifted: {
    write: ({version, what, textHash}) => ({
      round: version,
      words: what,
      textHash,
    }),
    read: ({round, words, textHash}) => ({
      version: round,
      what: words === 'pdf' ? 'pdf' : 'text',
      textHash,
    }),
  },
  'lock-off': {write: () => ({}), read: () => ({})},
  terms: {
    write: ({round, terms}) => ({round, words: JSON.stringify(terms)}),
    read: ({round, words}) => ({round, terms: readTerms(words)}),
  },
  note: {
    write: ({round, words}) => ({round, words}),
    read: ({round, words}) => ({round, words}),
  },
  confirmed: {
    write: ({lane, person, reason}) => ({lane, person, words: reason}),
    read: ({lane, person, words}) => ({lane, person, reason: words}),
  },
  'taken-back': {
    write: ({lane, person, origin}) => ({lane, person, ref: origin}),
    read: ({lane, person, ref}) => ({lane, person, origin: ref}),
  },
  'thread-gone': {
    write: ({lane, round, threadId}) => ({lane, round, ref: threadId}),
    read: ({lane, round, ref}) => ({lane, round, threadId: ref}),
  },
  looked: {
    write: ({reason, findings}) => ({words: reason, ref: findings.join(' ')}),
    read: ({words, ref}) => ({reason: words, findings: ref.split(' ')}),
  },
};

/** Characters of the sections' cell; Sheets takes 50,000 a cell. */
const MOST_SECTIONS = 30_000;

/** Sections that do not fit into a cell are one: then every edit concerns everybody. */
export function fittingSections(
  sections: readonly SectionDigest[],
): readonly SectionDigest[] {
  const json = JSON.stringify(sections.map(({title, hash}) => [title, hash]));
  return json.length <= MOST_SECTIONS
    ? sections
    : [{title: '', hash: sha256Hex(json).slice(0, 32)}];
}

export function packed(fact: ReviewFact): PackedFact {
  const {seq, key, incident, fileId, kind, by, source, at} = fact;
  return {
    seq,
    key,
    incident,
    fileId,
    kind,
    by,
    source,
    at,
    round: 0,
    lane: '',
    person: '',
    textHash: '',
    sections: [],
    words: '',
    ref: '',
    dueAt: '',
    ...columnsOf(kind).write(fact),
  };
}

/** Null for a kind nobody knows. What the columns hold is believed: their seal is checked beside it. */
export function unpacked(flat: PackedFact): ReviewFact | null {
  const {seq, key, incident, fileId, kind, by, source, at} = flat;
  if (!isKind(kind)) return null;
  return {
    seq,
    key,
    incident,
    fileId,
    by,
    source,
    at,
    kind,
    ...columnsOf(kind).read(flat),
  } as ReviewFact;
}

function technicalMode(word: string): TechnicalMode {
  return word === 'attach' || word === 'on-request' ? word : 'withheld';
}

function isKind(word: string): word is FactKind {
  return Object.prototype.hasOwnProperty.call(KINDS, word);
}

/** A kind and its fact always come together, which TypeScript cannot see through the table. */
function columnsOf(kind: FactKind): Shape<FactKind> {
  return KINDS[kind] as Shape<FactKind>;
}

function on({lane, person, round, textHash, sections}: PackedFact): object {
  return {lane, person, round, textHash, sections};
}

/** `id`, or `id md5 message version`. */
function pdfRef(id: string, {md5, message, version}: ReleasedBytes): string {
  return md5 === '' ? id : [id, md5, message, version].join(' ');
}

function readPdfRef(ref: string): {
  readonly pdfId: string;
  readonly bytes: ReleasedBytes;
} {
  const [pdfId = '', md5 = '', message = '', version = ''] = ref.split(' ');
  return {pdfId, bytes: {md5, message, version}};
}
