import * as v from 'valibot';
import type {NewTimelineEntry, SidebarView} from '../contract';
import {cleanText} from '../../core/base/clean-text';
import {EntryShape} from '../../core/base/form-shape';
import {pastInstant} from '../../core/incident/form-checks';
import {LONGEST} from '../../core/incident/longest';
import {
  hasEntry,
  journalRow,
  type JournalEntry,
} from '../../core/register/journal';
import {planEntry} from '../../core/incident/timeline-entry';
import {UserError} from '../../core/base/user-error';
import {OPERATION} from '../../core/base/operation';
import {mistakes} from '../../core/base/mistakes';
import {ask, type Strand} from '../../world/ask/call';
import type {World} from '../../world/world';
import {because, failedAs} from '../../world/ask/explain';
import {openHome, requireHome} from '../../world/incidents/incident-home';
import {
  installed,
  signedIn,
  type FoundRow,
} from '../../world/incidents/register-facts';
import {leaveAct, type TakenUp} from '../../world/incidents/waiting-acts';
import {refuseOthers} from './waiting-details';
import {sidebarView} from '../views/sidebar-view';
import {runAll} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';

const ATTEMPTS = 3;

/**
 * Adds an entry to the journal and to the internal document; the same operation again adds nothing.
 *
 * @param taken Of an entry that somebody has left and that is taken up.
 */
export function addTimelineEntry(
  world: World,
  input: unknown,
  taken: TakenUp | null = null,
): SidebarView {
  const installation = installed(world);
  const by = signedIn(world);
  const entry = checked(input, world.now);
  const {facts, found} = requireHome(
    openHome(world, installation, entry.incidentId, false),
  );
  const {incident} = found;
  const record: JournalEntry = {
    at: entry.at,
    incident: incident.id,
    event: 'timeline',
    text: entry.text,
    by,
    recordedAt: world.now,
    key: `${incident.operation}:entry:${entry.operation}`,
  };
  const known = hasEntry(facts.rows('journal'), record.key);
  const internal = facts
    .documentsOf(incident.id)
    .find(({kind}) => kind === 'internal');
  const [written, shown] = runAll(world.transport, [
    writeRows(world.register, facts.layout, ['journal'], reading =>
      known || hasEntry(reading?.tables.journal?.rows ?? [], record.key)
        ? null
        : {append: [{tab: 'journal', cells: journalRow(record)}]},
    ),
    ...(internal
      ? [writeIntoDocument(world, internal.fileId, record, entry.operation)]
      : []),
  ]);
  if (!written.ok && taken === null && failedAs(written.error, 'forbidden')) {
    leaveEntry(world, found, entry);
  } else if (!written.ok) {
    throw new UserError(
      'The entry was not kept.',
      because(written.error),
      'Send it again; it will not be written twice.',
    );
  }
  if (shown !== undefined && !shown.ok) {
    throw new UserError(
      'The entry is in the journal, but not in the internal document.',
      because(shown.error),
      'Send it again; it will not be written into the journal twice.',
    );
  }
  return sidebarView(world);
}

/** Everybody named in a role writes the timeline; the journal takes it up. */
function leaveEntry(
  world: World,
  found: FoundRow,
  entry: NewTimelineEntry,
): void {
  refuseOthers(found, world.me.email, []);
  leaveAct(world, {
    kind: 'timeline',
    incidentId: entry.incidentId,
    operation: entry.operation,
    words: entry.text,
    input: entry,
  });
}

function* writeIntoDocument(
  world: World,
  fileId: string,
  record: JournalEntry,
  operation: string,
): Strand<void> {
  for (let attempt = 1; ; attempt++) {
    const text = yield* ask(world.documents.read(fileId));
    const plan = planEntry(text, record, operation);
    if (plan === 'no-anchor') {
      throw new UserError(
        'The internal document has no place for it.',
        'The line that marks where timeline entries go was deleted from it.',
        'Write {{timeline.here}} on a line of its own below "Timeline", save any change in the sidebar, and send the entry again.',
      );
    }
    if (plan === 'there') return;
    try {
      yield* ask(world.documents.edit(fileId, text.revision, [plan]));
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !failedAs(error, 'stale', 'unknown')) {
        throw error;
      }
    }
  }
}

function checked(input: unknown, now: string): NewTimelineEntry {
  const parsed = v.safeParse(EntryShape, input);
  const problems: {field: string; message: string}[] = [];
  const wrong = (field: string, message: string): void => {
    problems.push({field, message});
  };
  if (!parsed.success) {
    wrong('text', 'The entry cannot be read.');
    throw notAdded(problems);
  }
  const text = cleanText(parsed.output.text);
  if (text === '') wrong('text', 'Say in a sentence what happened.');
  if (text.length > LONGEST.text) wrong('text', 'This is too long.');
  if (!OPERATION.test(parsed.output.operation)) {
    wrong(
      'operation',
      'The entry has lost its key. Reload and write it again.',
    );
  }
  const at = pastInstant('at', parsed.output.at, now, wrong) || now;
  if (problems.length > 0) throw notAdded(problems);
  return {...parsed.output, text, at};
}

function notAdded(
  problems: readonly {field: string; message: string}[],
): UserError {
  return mistakes('The entry was not added yet.', problems);
}
