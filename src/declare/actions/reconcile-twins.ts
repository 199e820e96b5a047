import {DOCUMENTS, isKey} from '../../core/incident/vocabulary';
import type {Incident} from '../../core/incident/incident';
import {minutesBetween} from '../../core/base/instant';
import {journalRow, type JournalEvent} from '../../core/register/journal';
import {setupCell} from '../../core/incident/setup-cell';
import {ask, type Strand} from '../../world/ask/call';
import type {FileFacts} from '../../world/files';
import type {Reading} from '../../world/register';
import type {World} from '../../world/world';
import {readOwnRegister} from '../../world/incidents/own-registers';
import type {RegisterFacts} from '../../world/incidents/register-facts';
import {run, runAll} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';

/** Search shows what was written some seconds ago; so long after, it shows it all. */
const SEARCH_LAG_MINUTES = 2;

/**
 * Removes what a lost answer has made twice. The registered file stays; a twin nobody has touched goes to the
 * bin, one somebody has written in is kept and named in the journal. Answers how many twins there were; does
 * nothing before search can be trusted.
 */
export function reconcileTwins(
  world: World,
  facts: RegisterFacts,
  incident: Incident,
): number {
  const {setup, operation} = incident;
  if (setup.state !== 'check') return 0;
  if (minutesBetween(setup.since, world.now) < SEARCH_LAG_MINUTES) return 0;
  const restricted = incident.visibility === 'restricted';
  const files = run(
    world.transport,
    ask(world.files.find({incident: incident.id, operation})),
  );
  // A sweep that may not see a restricted incident's files cannot judge them.
  if (files.length === 0) return 0;
  const home = restricted
    ? run(
        world.transport,
        readOwnRegister(world, incident, incident.registerId, [
          'incidents',
          'documents',
          'journal',
        ]),
      )?.facts
    : facts;
  if (!home) return 0;
  const registered = new Set([
    ...home.documentsOf(incident.id).map(({fileId}) => fileId),
    ...(restricted ? [incident.registerId] : []),
  ]);
  const twins = files.filter(
    ({id, mark}) =>
      mark !== null &&
      (isKey(DOCUMENTS, mark.kind) || mark.kind === 'register') &&
      !registered.has(id),
  );
  const entries = binned(world, twins).map(({file, event}) => ({
    tab: 'journal',
    cells: journalRow({
      at: world.now,
      incident: incident.id,
      event,
      text:
        event === 'second copy removed'
          ? `A second ${file.mark?.kind ?? 'file'} document, made by a lost answer and never touched, went to the bin.`
          : `There is a second ${file.mark?.kind ?? 'file'} document (${file.id}) that somebody has written in. Take over what is needed, then delete it.`,
      by: world.me.email,
      recordedAt: world.now,
      key: `${operation}:twin:${file.id}`,
    }),
  }));
  const from = setupCell(setup, operation);
  const stillThere = (reading: Reading | null): boolean =>
    reading === null ||
    (reading.tables.incidents?.rows ?? []).some(
      ({cells}) => cells.setup === from,
    );
  const swap = [{tab: 'incidents', column: 'setup', from, to: 'ready'}];
  const strands: Strand<void>[] = [
    writeRows(world.register, facts.layout, ['incidents'], reading =>
      stillThere(reading) ? {swap, append: restricted ? [] : entries} : null,
    ),
  ];
  if (restricted && entries.length > 0) {
    strands.push(
      writeRows(world.register, home.layout, ['journal'], reading => {
        const known = new Set(
          (reading?.tables.journal?.rows ?? []).map(({cells}) => cells.key),
        );
        const append = entries.filter(({cells}) => !known.has(cells.key));
        return append.length === 0 ? null : {append};
      }),
    );
  }
  const failed = runAll(world.transport, strands).find(one => !one.ok);
  if (failed && !failed.ok) throw failed.error;
  return twins.length;
}

function binned(
  world: World,
  twins: readonly FileFacts[],
): readonly {readonly file: FileFacts; readonly event: JournalEvent}[] {
  const untouched = twins.filter(({touched}) => !touched);
  const gone = runAll(
    world.transport,
    untouched.map(({id}) => ask(world.files.trash(id))),
  );
  return twins.map(file => {
    const at = untouched.indexOf(file);
    return {
      file,
      event:
        at >= 0 && gone[at].ok ? 'second copy removed' : 'second copy kept',
    };
  });
}
