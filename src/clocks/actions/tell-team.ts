import {team, type Incident} from '../../core/incident/incident';
import type {Cell} from '../../core/register/table-plan';
import {ask, type Strand} from '../../world/ask/call';
import {because, explained, failedAs} from '../../world/ask/explain';
import {runAll} from '../../world/ask/waves';
import {writeChained} from '../../world/incidents/chained-writes';
import type {RegisterFacts} from '../../world/incidents/register-facts';
import type {Message} from '../../world/mail';
import type {ReviewWorld} from '../../world/review-world';
import {allClearMail} from '../rules/mails';

/** One mail, once: that it is about to go is recorded first. Of a restricted incident it says nothing but its id. */
export function tellTeam(
  world: ReviewWorld,
  incident: Incident,
  facts: RegisterFacts,
  by: string,
): void {
  const to = [...new Set([...team(incident), incident.declaredBy])].filter(
    address => address !== '',
  );
  const key = `${incident.id}:all-clear:${incident.resolvedAt}:team`;
  let first = false;
  const row = {
    key,
    incident: incident.id,
    audience: 'team',
    channel: 'mail',
    stage: 'resolution',
    dueAt: incident.resolvedAt,
    reason: 'All clear',
    sentAt: world.now,
    sentBy: by,
    count: to.length,
    recordedAt: world.now,
    note: '',
  };
  try {
    addOnce(world, facts, row, () => {
      first = true;
    });
  } catch (error) {
    throw untold(error);
  }
  if (!first) return;
  const message = {key, to, ...allClearMail(incident), attachments: []};
  const [sent] = runAll(world.transport, [sendMail(world, message)]);
  if (sent.ok || failedAs(sent.error, 'unknown')) return;
  // It did not go: the ledger says so by a row that puts the first one right.
  const failed = {
    ...row,
    key: `${key}:failed`,
    sentAt: '',
    corrects: key,
    note: because(sent.error),
  };
  try {
    addOnce(world, facts, failed);
  } catch {
    // What is told now is that the team does not know.
  }
  throw untold(sent.error);
}

/** @param fresh Called when the row is not there yet. */
function addOnce(
  world: ReviewWorld,
  {layout}: RegisterFacts,
  cells: Readonly<Record<string, Cell>>,
  fresh: () => void = () => {},
): void {
  writeChained(world, layout.spreadsheetId, ['comms'], reading => {
    const {rows = []} = reading?.tables.comms ?? {};
    if (rows.some(one => one.cells.key === cells.key)) return null;
    fresh();
    return {append: [{tab: 'comms', cells}]};
  });
}

function* sendMail({mail}: ReviewWorld, message: Message): Strand<void> {
  yield* ask(mail.send(message));
}

function untold(error: unknown): unknown {
  return explained(
    error,
    'The incident is resolved, but the team was not told by mail.',
    'Tell the team yourself.',
  );
}
