import {lanesFor, type Lane} from '../../domain/review/lanes';
import {readFacts, type Tampering} from '../../domain/review/fact-rows';
import type {ReviewFact} from '../../domain/review/facts';
import {readPeople, type PersonEntry} from '../../domain/review/reviewers';
import {levelOf, type Level} from '../../domain/policy';
import type {Incident} from '../../domain/incident';
import {UserError} from '../../domain/user-error';
import type {DocumentKind} from '../../ui/contract';
import type {ReviewWorld} from '../../ports/review-world';
import {explained} from '../explain';
import {repeatable} from '../make-once';
import {installed, RegisterFacts} from '../register-facts';
import {run} from '../waves';

const TABS = [
  'incidents',
  'documents',
  'reviews',
  'policy',
  'settings',
  'people',
];
/** A restricted incident's own register knows no people: its own are named one by one. */
const OWN_TABS = TABS.filter(tab => tab !== 'people');

/** A register as far as reviews are concerned. */
export interface ReviewBook {
  readonly registerId: string;
  readonly register: RegisterFacts;
  readonly people: readonly PersonEntry[];
}

/** One document with its review, as the register tells it. */
export interface ReviewCase {
  readonly book: ReviewBook;
  readonly fileId: string;
  readonly kind: DocumentKind;
  readonly incident: Incident;
  /** Null while the incident's severity is none of the policy's: then nobody can sign. */
  readonly level: Level | null;
  readonly rules: readonly Lane[];
  readonly facts: readonly ReviewFact[];
  readonly tampering: readonly Tampering[];
}

/** The main register: one round trip. */
export function mainBook(world: ReviewWorld): ReviewBook {
  return readBook(world, installed(world).registerId, TABS, null);
}

function readBook(
  world: ReviewWorld,
  registerId: string,
  tabs: readonly string[],
  people: readonly PersonEntry[] | null,
): ReviewBook {
  try {
    const reading = run(
      world.transport,
      repeatable(world.register.read(registerId, tabs)),
    );
    const register = new RegisterFacts(reading);
    return {
      registerId,
      register,
      people: people ?? readPeople(register.rows('people')).people,
    };
  } catch (error) {
    throw explained(
      error,
      'The review cannot be shown now.',
      'Try again in a moment, or ask for access to the register.',
    );
  }
}

/** Every document of the book's finished incidents. Restricted ones stand in their own register only. */
export function casesOf(
  book: ReviewBook,
  world: Pick<ReviewWorld, 'secrets'>,
): readonly ReviewCase[] {
  const keys = world.secrets.keys();
  const rows = book.register.rows('reviews');
  return book.register.incidents().flatMap(({incident}) => {
    const level = levelOf(book.register.policy, incident.severity);
    return book.register.documentsOf(incident.id).map(({kind, fileId}) => ({
      book,
      fileId,
      kind,
      incident,
      level,
      rules: level === null ? [] : lanesFor(level, kind),
      ...readFacts(rows, fileId, keys),
    }));
  });
}

/** The document's review: one round trip, three for a restricted incident. */
export function findCase(world: ReviewWorld, fileId: string): ReviewCase {
  const main = mainBook(world);
  const found = casesOf(main, world).find(one => one.fileId === fileId);
  if (found) return found;
  const own = ownBook(world, main, fileId);
  const restricted = own
    ? casesOf(own, world).find(one => one.fileId === fileId)
    : undefined;
  if (!restricted) throw notOurs();
  return restricted;
}

/** Other documents of the same incident. */
export function siblingsOf(
  {book, incident, fileId}: ReviewCase,
  world: Pick<ReviewWorld, 'secrets'>,
): readonly ReviewCase[] {
  return casesOf(book, world).filter(
    one => one.incident.id === incident.id && one.fileId !== fileId,
  );
}

function ownBook(
  world: ReviewWorld,
  main: ReviewBook,
  fileId: string,
): ReviewBook | null {
  try {
    const {mark} = run(world.transport, repeatable(world.files.facts(fileId)));
    const named = mark?.register ?? '';
    const stub = main.register.incidentRow(mark?.incident ?? '');
    const id =
      stub?.incident.visibility === 'restricted'
        ? stub.incident.registerId
        : named;
    if (id === '' || id === main.registerId || id.startsWith('pending ')) {
      return null;
    }
    return readBook(world, id, OWN_TABS, main.people);
  } catch (error) {
    throw explained(
      error,
      'The review cannot be shown now.',
      'Open one of the incident’s documents, or ask one of its people for access.',
    );
  }
}

function notOurs(): UserError {
  return new UserError(
    'There is no review to show.',
    'This document belongs to no incident, or the incident is not open to you.',
    'Open a document of an incident.',
  );
}
