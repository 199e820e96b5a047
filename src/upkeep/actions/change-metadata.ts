import type {HandEdit} from '../../core/documents/views';
import type {MetadataChange, MetadataForm, RestampView} from '../contract';
import {mergeEdit} from '../../core/base/merge-edit';
import {INCIDENT_COLUMNS} from '../../core/register/register-plan';
import {isExercise} from '../../core/incident/exercise';
import type {Incident, IncidentDocument} from '../../core/incident/incident';
import {isMessage} from '../../core/documents/message-kinds';
import {isSuperseded, stampSource} from '../../core/documents/stamp-source';
import {
  cellChanges,
  changed,
  changesInWords,
  metadataForm,
  parseChange,
  type CellChange,
} from '../rules/metadata-form';
import type {RestampPlan} from '../../core/documents/restamp';
import {UserError} from '../../core/base/user-error';
import {mistakes} from '../../core/base/mistakes';
import {DOCUMENTS} from '../../core/incident/vocabulary';
import {ask, type Strand} from '../../world/ask/call';
import type {DocumentText} from '../../world/documents';
import type {World} from '../../world/world';
import {because, explained, failedAs} from '../../world/ask/explain';
import {openHome, requireHome} from '../../world/incidents/incident-home';
import {
  installed,
  signedIn,
  type FoundRow,
  type RegisterFacts,
} from '../../world/incidents/register-facts';
import {sidebarView} from '../views/sidebar-view';
import {followPeople} from './follow-people';
import {followTitle} from './follow-title';
import {leaveDetails, withOwn} from './waiting-details';
import {stampDocument} from '../../world/incidents/stamp-document';
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
  const installation = installed(world);
  signedIn(world);
  const parsed = parseChange(input);
  if (!parsed.ok) throw notChanged(parsed.problems);
  const change = parsed.value;

  const written = world.mutex.exclusive(() => {
    const home = requireHome(
      openHome(world, installation, change.incidentId, false),
    );
    const {incident} = home.found;
    const form = onTopOf(world, incident, change);
    const next = changed(
      incident,
      form,
      home.facts.policy,
      // A promise was one when it was made.
      taken?.at ?? world.now,
    );
    if (!next.ok) throw notChanged(next.problems);
    refuseClosing(world, incident, next.value);
    refuseFaq(incident, next.value, home.facts.documentsOf(incident.id));
    const wanted = cellChanges(
      incident,
      next.value,
      home.found.otherLinks,
      home.facts.policy,
    );
    const blind = change.base === undefined && incident.rev !== change.rev;
    if (blind && wanted.length > 0) {
      throw stale(wanted.map(({header}) => header));
    }
    const saved: Incident =
      wanted.length === 0
        ? incident
        : {...next.value, rev: incident.rev + 1, updatedAt: world.now};
    const all = home.facts.documentsOf(incident.id);
    const documents = all.filter(one => !isSuperseded(one, all));
    const texts = save(world, home, saved, wanted, documents, taken);
    if (texts === 'not theirs to write') {
      if (taken !== null) throw mayNot();
      leaveDetails(
        world,
        home.found,
        change.base ?? metadataForm(incident),
        form,
        changesInWords(wanted),
      );
      return null;
    }
    return {...home, before: incident, saved, all, documents, texts};
  });
  if (written === null) {
    return {
      handEdits: [],
      done: [],
      failed: [],
      waits: true,
      sidebar: sidebarView(world),
    };
  }

  const {before, saved, all, documents, texts, facts, registerId} = written;
  const atHand = {
    incident: saved,
    policy: facts.policy,
    settings: facts.settings,
    documents: all,
    registerId,
    now: world.now,
    phrases: world.phrases,
  };
  const left: string[] = [];
  const following = [
    followPeople(world, before, saved, all),
    followTitle(world, before, saved, documents),
  ].map((strand): Strand<null> =>
    (function* () {
      left.push(...(yield* strand));
      return null;
    })(),
  );
  const settled = runAll<RestampPlan | null>(world.transport, [
    ...following,
    ...documents.map(document =>
      stampDocument(
        world.documents,
        document.fileId,
        document.kind,
        stampSource(atHand, document),
        change.decisions,
        texts.get(document.fileId),
      ),
    ),
  ]);
  for (const one of settled.slice(0, following.length)) {
    if (!one.ok) left.push(`Access and names: ${because(one.error)}`);
  }
  const outcomes = documents.map((document, at) => ({
    document,
    plan: settled[following.length + at],
  }));
  return {
    handEdits: outcomes.flatMap(({document, plan}) =>
      plan.ok && plan.value ? handEditsOf(document, plan.value) : [],
    ),
    done: outcomes.flatMap(({document, plan}) =>
      plan.ok && plan.value && plan.value.renewed > 0
        ? [
            `${DOCUMENTS[document.kind].label}: ${plan.value.renewed} ${plan.value.renewed === 1 ? 'value' : 'values'} renewed`,
          ]
        : [],
    ),
    failed: [
      ...left,
      ...outcomes.flatMap(({document, plan}) =>
        plan.ok
          ? []
          : [
              `${DOCUMENTS[document.kind].label}: ${whyNot(document, plan.error)}`,
            ],
      ),
    ],
    waits: false,
    sidebar: sidebarView(world),
  };
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

/** A released text is locked, and that is the usual reason. */
function whyNot({kind}: IncidentDocument, error: unknown): string {
  const readBefore = kind === 'faq' || kind === 'technical' || isMessage(kind);
  return readBefore && failedAs(error, 'forbidden')
    ? 'It stays as it is: it is released and locked, or you may not edit it. To change it, unlock it beside the document; for what is new, make the next message.'
    : because(error);
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

function handEditsOf(
  {kind}: IncidentDocument,
  {handEdits}: RestampPlan,
): readonly HandEdit[] {
  return handEdits.map(({rangeId, field, label, found, wouldWrite}) => ({
    document: kind,
    documentLabel: DOCUMENTS[kind].label,
    rangeId,
    field,
    fieldLabel: label,
    found,
    wouldWrite,
  }));
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
