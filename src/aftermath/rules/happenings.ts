import {inWords} from '../../core/base/instant';
import type {Incident} from '../../core/incident/incident';
import type {DocumentKind} from '../../core/incident/words';
import {actionState, type Action} from './action';
import type {AfterRow} from './after-rows';
import {instantIn, textIn, type Cells} from './cells';
import type {Happening} from './path';
import type {TaskKey} from './path-tasks';

type Rows = readonly {readonly cells: Cells}[];

export interface HappeningSources {
  readonly incident: Incident;
  readonly documents: readonly {
    readonly kind: DocumentKind;
    readonly fileId: string;
  }[];
  readonly reviews: Rows;
  readonly comms: Rows;
  readonly journal: Rows;
  readonly after: readonly AfterRow[];
  readonly actions: readonly Action[];
}

/** Documents whose release makes a task done. */
const BY_RELEASE: Readonly<Partial<Record<DocumentKind, TaskKey>>> = {
  analysis: 'preliminary-analysis',
  'post-mortem': 'report',
};

/** What the record itself shows as done; nobody has to tick it. */
export function happeningsOf(
  sources: HappeningSources,
): Readonly<Partial<Record<TaskKey, Happening>>> {
  const found: Partial<Record<TaskKey, Happening>> = {};
  for (const {kind, fileId} of sources.documents) {
    const task = BY_RELEASE[kind];
    const released = task ? firstRelease(sources.reviews, fileId) : null;
    if (task && released) found[task] = released;
  }
  for (const {task, what, words, by, at} of sources.after) {
    if (what === 'happened') found[task] ??= {at, by, words};
  }
  const summary = firstTold(sources, 'summary');
  if (summary) found.summary = summary;
  const last = firstTold(sources, 'resolution', /customer/i);
  if (last) found.resolution = last;
  const status = firstTold(sources, 'resolution', /status page/i);
  if (status) found['final-status'] = status;
  const actions = settledActions(sources);
  if (actions) found.actions = actions;
  const closed = closing(sources);
  if (closed) found.closed = closed;
  return found;
}

function firstRelease(reviews: Rows, fileId: string): Happening | null {
  const [first] = reviews
    .map(({cells}) => cells)
    .filter(
      cells =>
        textIn(cells, 'fileId') === fileId &&
        textIn(cells, 'fact') === 'release' &&
        textIn(cells, 'words') === 'done',
    )
    .sort((one, other) =>
      instantIn(one, 'at') < instantIn(other, 'at') ? -1 : 1,
    );
  return first === undefined
    ? null
    : {
        at: instantIn(first, 'at'),
        by: textIn(first, 'by'),
        words: `Version ${textIn(first, 'round')} released ${inWords(instantIn(first, 'at'))}`,
      };
}

/** The first word of that stage in the ledger, to an audience or by a channel of that name. */
function firstTold(
  {incident, comms}: HappeningSources,
  stage: string,
  whom?: RegExp,
): Happening | null {
  const [first] = comms
    .map(({cells}) => cells)
    .filter(
      cells =>
        textIn(cells, 'incident') === incident.id &&
        textIn(cells, 'stage').split(':')[0] === stage &&
        instantIn(cells, 'sentAt') !== '' &&
        (whom === undefined ||
          whom.test(
            `${textIn(cells, 'audience')} ${textIn(cells, 'channel')}`,
          )),
    )
    .sort((one, other) =>
      instantIn(one, 'sentAt') < instantIn(other, 'sentAt') ? -1 : 1,
    );
  return first === undefined
    ? null
    : {
        at: instantIn(first, 'sentAt'),
        by: textIn(first, 'sentBy'),
        words: `${textIn(first, 'audience')} told ${inWords(instantIn(first, 'sentAt'))}`,
      };
}

/** Done with the last acceptance: as long as one is only suggested, it is not. */
function settledActions({
  actions,
  incident,
}: HappeningSources): Happening | null {
  const own = actions.filter(action => action.incident === incident.id);
  const open = own.filter(action => actionState(action) === 'suggested');
  const kept = own.filter(action => actionState(action) !== 'dropped');
  if (kept.length === 0 || open.length > 0) return null;
  const last = kept.reduce((one, other) =>
    acceptedOrDone(other) > acceptedOrDone(one) ? other : one,
  );
  return {
    at: acceptedOrDone(last),
    by: last.owner,
    words: `${kept.length} ${kept.length === 1 ? 'action' : 'actions'} accepted`,
  };
}

function acceptedOrDone({acceptedAt, doneAt, suggestedAt}: Action): string {
  return acceptedAt || doneAt || suggestedAt;
}

function closing({incident, journal}: HappeningSources): Happening | null {
  if (incident.phase !== 'closed') return null;
  const changed = journal
    .map(({cells}) => cells)
    .filter(
      cells =>
        textIn(cells, 'incident') === incident.id &&
        textIn(cells, 'event') === 'metadata changed' &&
        /phase/i.test(textIn(cells, 'text')),
    )
    .pop();
  return {
    at: changed ? instantIn(changed, 'at') : incident.updatedAt,
    by: changed ? textIn(changed, 'by') : '',
    words: 'Phase set to Closed',
  };
}
