import type {MetadataChange, MetadataForm, RestampView} from '../contract';
import {mergeEdit} from '../../core/base/merge-edit';
import {INCIDENT_COLUMNS} from '../../core/register/register-plan';
import {isExercise} from '../../core/incident/exercise';
import type {Incident, IncidentDocument} from '../../core/incident/incident';
import {isSuperseded} from '../../core/documents/stamp-source';
import {
  cellChanges,
  changed,
  changesInWords,
  metadataForm,
  parseChange,
  type CellChange,
} from '../rules/metadata-form';
import {UserError} from '../../core/base/user-error';
import {mistakes} from '../../core/base/mistakes';
import {ask, type Strand} from '../../world/ask/call';
import type {DocumentText} from '../../world/documents';
import type {World} from '../../world/world';
import {explained, failedAs} from '../../world/ask/explain';
import {openHome, requireHome} from '../../world/incidents/incident-home';
import {
  installed,
  signedIn,
  type FoundRow,
  type RegisterFacts,
} from '../../world/incidents/register-facts';
import {sidebarView} from '../views/sidebar-view';
import {renewDocuments, type WrittenChange} from './renew-documents';
import {leaveDetails, withOwn} from './waiting-details';
import {runAll} from '../../world/ask/waves';
import type {TakenUp} from '../../world/incidents/waiting-acts';
import {writeRow, writeStub} from './write-incident-row';

/**
 * Writes changed metadata into the register, unless somebody else has changed it since, and renews the values in
 * all documents. Three round trips: read; write, and read the documents; renew.
 *
 * @param input A `MetadataChange`, unchecked.
 * @param taken Of a change that somebody has left and that is taken up: it is written, or fails.
 */
export function changeMetadata(
  world: World,
  input: unknown,
  taken: TakenUp | null = null,
): RestampView {
  installed(world);
  signedIn(world);
  const parsed = parseChange(input);
  if (!parsed.ok) throw notChanged(parsed.problems);
  const change = parsed.value;

  const written = world.mutex.exclusive(() => write(world, change, taken));
  if (written === null) {
    return {
      handEdits: [],
      done: [],
      failed: [],
      waits: true,
      sidebar: sidebarView(world),
    };
  }
  const renewed = renewDocuments(world, written, change.decisions);
  return {...renewed, waits: false, sidebar: sidebarView(world)};
}

/** Null where the person may not write the register: then it waits for who may. */
function write(
  world: World,
  change: MetadataChange,
  taken: TakenUp | null,
): WrittenChange | null {
  const home = requireHome(
    openHome(world, installed(world), change.incidentId, false),
  );
  const {facts, found, registerId} = home;
  const {incident} = found;
  const all = facts.documentsOf(incident.id);
  const form = onTopOf(world, incident, change);
  // A promise was one when it was made.
  const next = changed(incident, form, facts.policy, taken?.at ?? world.now);
  if (!next.ok) throw notChanged(next.problems);
  refuseClosing(world, incident, next.value);
  refuseFaq(incident, next.value, all);
  const wanted = cellChanges(
    incident,
    next.value,
    found.otherLinks,
    facts.policy,
  );
  const blind = change.base === undefined && incident.rev !== change.rev;
  if (blind && wanted.length > 0) {
    throw stale(wanted.map(({header}) => header));
  }
  const saved: Incident =
    wanted.length === 0
      ? incident
      : {...next.value, rev: incident.rev + 1, updatedAt: world.now};
  const documents = all.filter(one => !isSuperseded(one, all));
  const texts = save(world, home, saved, wanted, documents, taken);
  if (texts === 'not theirs to write') {
    if (taken !== null) throw mayNot();
    const base = change.base ?? metadataForm(incident);
    leaveDetails(world, found, base, form, changesInWords(wanted));
    return null;
  }
  return {facts, registerId, before: incident, saved, all, documents, texts};
}

/** A cell corrected by hand raises no revision: what the person did not touch stays as it is now. */
function onTopOf(
  world: World,
  incident: Incident,
  {form, base}: MetadataChange,
): MetadataForm {
  if (base === undefined) return form;
  const now = metadataForm(incident);
  const plain = mergeEdit(base, form, now);
  // Whose own change waits has typed on top of that.
  const own = plain.conflicts.length > 0 ? withOwn(world, incident) : now;
  const merged = own === now ? plain : mergeEdit(base, form, own);
  if (merged.conflicts.length > 0) {
    throw stale(
      merged.conflicts.map(
        ({field, theirs}) => `${headerOf(field)} (now: ${theirs})`,
      ),
    );
  }
  return merged.form;
}

function headerOf(field: string): string {
  const key = field.slice(field.lastIndexOf('.') + 1);
  return INCIDENT_COLUMNS.find(one => one.key === key)?.header ?? key;
}

/** Closing asks for what is missing; practice leaves nothing behind that has to be done. */
function refuseClosing(world: World, before: Incident, after: Incident): void {
  const closes = after.phase === 'closed' && before.phase !== 'closed';
  if (!closes || isExercise(after)) return;
  const left = world.closingRules.flatMap(rule => rule(world, after));
  if (left.length === 0) return;
  throw notChanged([
    {
      field: 'phase',
      message: `Before it is closed: ${left.join('; ')}. Do it in the group “After”, or say there why it is not done.`,
    },
  ]);
}

/** An FAQ that was left out at declaring has no document to come back to. */
function refuseFaq(
  before: Incident,
  after: Incident,
  documents: readonly IncidentDocument[],
): void {
  const back = after.faq.needed && !before.faq.needed;
  if (!back || documents.some(({kind}) => kind === 'faq')) return;
  throw notChanged([
    {
      field: 'faqSkipped',
      message:
        'No FAQ was made for this incident, so the reason has to stay. What customers ask is answered under “Answers”.',
    },
  ]);
}

function mayNot(): UserError {
  return new UserError(
    'The change was not written.',
    'Your account may not do this.',
    'Ask somebody who may edit the register.',
  );
}

/** Writes the row and reads the documents beside it; a document that cannot be read now is read again later. */
function save(
  world: World,
  home: {
    readonly facts: RegisterFacts;
    readonly main: RegisterFacts | null;
    readonly found: FoundRow;
  },
  saved: Incident,
  wanted: readonly CellChange[],
  documents: readonly IncidentDocument[],
  taken: TakenUp | null,
): ReadonlyMap<string, DocumentText> | 'not theirs to write' {
  const texts = new Map<string, DocumentText>();
  const reads = documents.map(({fileId}) =>
    (function* (): Strand<void> {
      texts.set(fileId, yield* ask(world.documents.read(fileId)));
    })(),
  );
  const writes =
    wanted.length > 0 ? [writeRow(world, home, saved, wanted, taken)] : [];
  if (wanted.some(({key}) => key === 'phase')) {
    writes.push(...writeStub(world, home, saved));
  }
  const settled = runAll(world.transport, [...writes, ...reads]);
  const failed = settled.slice(0, writes.length).find(one => !one.ok);
  if (failed && !failed.ok) {
    if (failedAs(failed.error, 'forbidden')) return 'not theirs to write';
    throw explained(
      failed.error,
      'The change was not written.',
      'Send it again; what you typed is kept.',
    );
  }
  return texts;
}

function notChanged(
  problems: readonly {field: string; message: string}[],
): UserError {
  return mistakes('Nothing was changed yet.', problems, 'save again');
}

function stale(fields: readonly string[]): UserError {
  return new UserError(
    'Nothing was changed: somebody else was faster.',
    `The incident has changed since you opened the form. Yours differs in: ${fields.join(', ')}.`,
    'Reload, look at what is there now, and save again. What you typed is still in the form.',
  );
}
