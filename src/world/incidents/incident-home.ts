import {UserError} from '../../core/base/user-error';
import {DOCUMENTS, isKey} from '../../core/incident/vocabulary';
import type {DocumentText} from '../documents';
import type {FileFacts} from '../files';
import type {Installation, World} from '../world';
import {explained, failedAs} from '../ask/explain';
import {
  markedRegisters,
  readOwnRegister,
  type OwnRegister,
} from './own-registers';
import {readFacts, type RegisterFacts, type FoundRow} from './register-facts';
import {all, already, orNull, run} from '../ask/waves';
import {ownRegisterOf, registerIn} from '../../core/incident/where-kept';

const HOME_TABS = ['incidents', 'documents', 'journal', 'policy', 'settings'];

/** The register of a restricted incident knows no people but its own. */
const MAIN_TABS = [...HOME_TABS, 'people'];

/** What one look at the open file and the registers shows: two round trips at most, the second for a restricted incident. */
export interface Home {
  /** Null outside a document, or when Drive does not show it. */
  readonly file: FileFacts | null;
  readonly text: DocumentText | null;
  /** Null for people who may not read the main register. */
  readonly main: RegisterFacts | null;
  /** Where the incident is kept; null when there is none, or it is not for this person. */
  readonly facts: RegisterFacts | null;
  readonly registerId: string;
  readonly found: FoundRow | null;
  /** Whether the person may write where the incident is kept; only known when the text was wanted too. */
  readonly registerEditable: boolean;
  /** Whether the main register lies in the bin; only known when the text was wanted too. */
  readonly registerTrashed: boolean;
}

/**
 * @param incidentId Which incident; null for the one the open document belongs to.
 * @param withText Whether the open document's text is wanted as well.
 * @param more Further tabs to be read, of the main register and of a restricted incident's own.
 */
export function openHome(
  world: World,
  {registerId: mainId}: Installation,
  incidentId: string | null,
  withText: boolean,
  more: {readonly main: readonly string[]; readonly own: readonly string[]} = {
    main: [],
    own: [],
  },
): Home {
  const {files} = world;
  const open = world.editor.documentId();
  const ways = ['notFound', 'forbidden', 'refused'] as const;
  const inFront = open !== '' && withText;
  let seen;
  try {
    seen = run(
      world.transport,
      all({
        main: orNull(
          readFacts(world, mainId, [...MAIN_TABS, ...more.main]),
          ...ways,
        ),
        file: open === '' ? already(null) : orNull(files.facts(open), ...ways),
        register: withText
          ? orNull(files.facts(mainId), ...ways)
          : already(null),
        text: inFront
          ? orNull(world.documents.read(open), ...ways)
          : already(null),
      }),
    );
  } catch (error) {
    throw explained(error, 'It cannot be shown now.', 'Try again in a moment.');
  }
  const {main, file, text} = seen;
  const registerTrashed = seen.register?.trashed ?? false;
  const shown = {main, file, text, registerTrashed};
  const registerEditable = seen.register?.canEdit ?? false;
  const mark = file?.mark ?? null;
  const own = mark !== null && isKey(DOCUMENTS, mark.kind) ? mark : null;
  const id = incidentId ?? own?.incident ?? '';
  const row = main?.incidentRow(id) ?? null;
  const named =
    row?.incident.visibility === 'restricted'
      ? ownRegisterOf(row.incident)
      : row
        ? mainId
        : own?.incident === id
          ? registerIn(own.register)
          : main === null && id !== ''
            ? markedHome(world, id)
            : '';
  if (id === '' || named === '') {
    return {
      ...shown,
      registerEditable,
      facts: null,
      registerId: '',
      found: null,
    };
  }
  if (named === mainId) {
    return {
      ...shown,
      registerEditable,
      facts: main,
      registerId: mainId,
      found: row,
    };
  }
  const kept = readOwn(world, named, [...HOME_TABS, ...more.own], {
    id,
    operation: row?.incident.operation ?? null,
  });
  const facts = kept?.facts ?? null;
  const found = facts?.incidentRow(id) ?? null;
  const setup = row?.incident.setup;
  return {
    ...shown,
    facts,
    registerId: named,
    registerEditable: kept?.file.canEdit ?? false,
    found:
      found && setup ? {...found, incident: {...found.incident, setup}} : found,
  };
}

/** The incident's home, or why it cannot be had. */
export function requireHome(
  home: Home,
): Home & {readonly facts: RegisterFacts; readonly found: FoundRow} {
  const {facts, found} = home;
  if (facts === null || found === null) {
    throw new UserError(
      'Nothing was changed.',
      'There is no such incident, or it is not open to you.',
      'Open one of its documents, or ask one of its people for access.',
    );
  }
  return {...home, facts, found};
}

/** Where a restricted incident is kept, for people who may not read the main register and stand beside none of its documents. */
function markedHome(world: World, incident: string): string {
  try {
    const [own] = markedRegisters(world, incident, ['incidents']);
    return own?.registerId ?? '';
  } catch (error) {
    throw explained(error, 'It cannot be shown now.', 'Try again in a moment.');
  }
}

/** Null where it is not open to the person, or not the register the add-on made for the incident. */
function readOwn(
  world: World,
  registerId: string,
  tabs: readonly string[],
  incident: Parameters<typeof readOwnRegister>[1],
): OwnRegister | null {
  try {
    return run(
      world.transport,
      readOwnRegister(world, incident, registerId, tabs),
    );
  } catch (error) {
    if (failedAs(error, 'notFound', 'forbidden')) return null;
    throw explained(error, 'It cannot be shown now.', 'Try again in a moment.');
  }
}
