/** What chats are told of: clocks and the register say what happened, connectors carry it. Restricted incidents are not seen from here. */
import {
  CLOCK_COLUMNS,
  CLOCK_TABS,
  readIncidents,
  type ReadIncident,
} from './clocks/actions/read-clocks';
import {CS_OPS} from './clocks/rules/handovers';
import type {Obligation} from './clocks/rules/obligation';
import {guardedWords} from './clocks/rules/stage-words';
import {connectedChats} from './connectors/actions/connections';
import {sendNotices, type Notice} from './connectors/actions/send-notices';
import {inWords} from './core/base/instant';
import {spreadsheetUrl} from './core/base/google-addresses';
import {duePageAddress} from './core/base/page-address';
import {isExercise, markExercise} from './core/incident/exercise';
import {run} from './world/ask/waves';
import type {SweepNote, SweepPart} from './world/capability';
import {readFacts} from './world/incidents/register-facts';
import type {ReviewWorld} from './world/review-world';

export const CHAT_NOTICES: SweepPart = {
  key: 'chat notices',
  reads: CLOCK_TABS,
  run: tellChats,
};

/** No call while nothing is connected; one when there is nothing to tell. */
export function tellChats(world: ReviewWorld): SweepNote {
  const installation = world.installation.load();
  if (installation === null || connectedChats(world).length === 0) return {};
  const {registerId, reviewPage} = installation;
  const facts = run(
    world.transport,
    readFacts(world, registerId, CLOCK_TABS, CLOCK_COLUMNS),
  );
  const webApp = reviewPage ?? world.reviewSetup.webApp();
  const notices = readIncidents(facts, world.now).flatMap(one =>
    noticesOf(
      one,
      webApp === ''
        ? spreadsheetUrl(registerId)
        : duePageAddress(webApp, one.clocked.incident.id),
    ),
  );
  const undone = sendNotices(world, registerId, notices);
  return undone === '' ? {} : {undone};
}

/** Ids, levels, kinds of message and times: nothing anybody typed, so that no customer is named in a channel. */
function noticesOf(
  {clocked: {incident, ledger}, obligations, label}: ReadIncident,
  url: string,
): readonly Notice[] {
  const {id, declaredAt, resolvedAt} = incident;
  const notice = (what: string, at: string, text: string): Notice => ({
    key: `${id}|${what}`,
    incident: id,
    at,
    text: isExercise(incident) ? markExercise(text) : text,
    url,
  });
  const level = label === '' ? 'severity unclear' : label;
  return [
    notice('declared', declaredAt, `${id} was declared: ${level}.`),
    ...obligations.flatMap(one => dueNotice(one, id, notice)),
    ...ledger.entries
      .filter(
        ({audience, key}) => audience === CS_OPS && key.includes(':release:'),
      )
      .map(({key, sentAt}) =>
        notice(
          `approved|${key}`,
          sentAt,
          `${id}: a text was approved and handed to ${CS_OPS}.`,
        ),
      ),
    ...(resolvedAt === ''
      ? []
      : [
          notice(
            `resolved|${resolvedAt}`,
            resolvedAt,
            `${id} was resolved at ${inWords(resolvedAt)}.`,
          ),
        ]),
  ].filter(({at}) => at !== '');
}

function dueNotice(
  obligation: Obligation,
  id: string,
  notice: (what: string, at: string, text: string) => Notice,
): readonly Notice[] {
  const {state, key, due, quietUntil} = obligation;
  if (quietUntil !== '') return [];
  const words = guardedWords(obligation);
  switch (state.kind) {
    case 'due soon':
      return [
        notice(
          `due|${key}|${due}`,
          due,
          `${id}: ${words} – due by ${inWords(due)}.`,
        ),
      ];
    case 'overdue':
      return [
        notice(
          `overdue|${key}|${due}`,
          due,
          `${id}: ${words} – overdue since ${inWords(due)}.`,
        ),
      ];
    default:
      return [];
  }
}
