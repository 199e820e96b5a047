import type {ReviewRow} from '../contract';
import {documentUrl} from '../../core/base/google-addresses';
import {awaitedFrom, type ReviewState} from '../rules/state/state';
import type {ReviewWorld} from '../../world/review-world';
import {isActive} from '../../world/incidents/active-incidents';
import {presentLane} from './present-review';
import {
  casesOf,
  mainBook,
  ownBooks,
  type ReviewCase,
} from '../actions/review-book';
import {stateOn} from '../actions/review-texts';

/**
 * Documents that are or may be reviewed and that the person may see: what waits for them first, then the newest
 * incident. Drafts of active incidents are among them, so that their review can be asked for. No text is
 * read: one round trip, two where there are restricted incidents. Those show up for who can open their own register.
 */
export function reviewRows(world: ReviewWorld): readonly ReviewRow[] {
  const main = mainBook(world);
  const stubs = main.register
    .incidents(({visibility}) => visibility === 'restricted')
    .map(({incident}) => incident)
    .filter(({phase}) => phase !== 'closed');
  const own = stubs.length === 0 ? [] : ownBooks(world, stubs, main);
  return [main, ...own]
    .flatMap(book =>
      casesOf(
        book,
        world,
        ({rows, incident}) => rows.length > 0 || isActive(incident),
      ),
    )
    .flatMap(reviewed => rowOf(world, reviewed))
    .sort(
      (a, b) =>
        Number(b.waitsForMe) - Number(a.waitsForMe) ||
        b.incidentId.localeCompare(a.incidentId, 'en', {numeric: true}),
    );
}

function rowOf(world: ReviewWorld, reviewed: ReviewCase): readonly ReviewRow[] {
  const {incident, fileId, kind, label, level, rules} = reviewed;
  if (rules.length === 0 || incident.title === '') return [];
  const state = recordedState(reviewed);
  // Corrections come after the end: what is released can be opened again until the incident is closed.
  const over =
    state.phase === 'released'
      ? incident.phase === 'closed'
      : state.phase === 'draft' &&
        (!isActive(incident) || (kind === 'faq' && !incident.faq.needed));
  if (over) return [];
  const me = world.me.email.toLowerCase();
  return [
    {
      incidentId: incident.id,
      title: incident.title,
      severity: level?.label ?? '',
      rank: level?.rank ?? -1,
      restricted: incident.visibility === 'restricted',
      label,
      fileId,
      url: documentUrl(fileId),
      pageUrl: world.reviewPage(fileId),
      phase: state.phase,
      round: state.round,
      lanes: state.lanes.map(lane => {
        const {label, standing, awaited} = presentLane(fileId, state, lane, me);
        return {label, standing, awaited};
      }),
      objections: state.objections.length,
      waitsForMe:
        (state.phase === 'in-review' || state.phase === 'approved') &&
        awaitedFrom(state, me).length > 0,
    },
  ];
}

/** The state on the text that was recorded last. */
function recordedState(reviewed: ReviewCase): ReviewState {
  const last = reviewed.facts
    .flatMap(fact =>
      'sections' in fact && fact.sections.length > 0 ? [fact] : [],
    )
    .pop();
  return stateOn(reviewed, {
    hash: last?.textHash ?? '',
    earlier: '',
    sections: (last?.sections ?? []).map(one => ({...one, lines: []})),
  });
}
