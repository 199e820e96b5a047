import {minutesBetween, spanInWords} from '../../core/base/instant';
import type {Incident} from '../../core/incident/incident';
import type {Action} from './action';
import type {CommsRecord} from './comms-record';
import type {Pattern} from './patterns';
import {
  actionLines,
  carriedOverLines,
  communicationLines,
  patternLines,
  timelineLines,
  type SourcedLine,
} from './report';
import {retrospectiveOf} from './retrospective';
import {timelineDoubts} from './timeline-doubts';
import type {MergedRow} from './timeline';

export interface ValueSources {
  readonly incident: Incident;
  readonly severity: string;
  readonly timeline: readonly MergedRow[];
  readonly actions: readonly Action[];
  readonly carriedOver: readonly Action[];
  readonly patterns: readonly Pattern[];
  readonly comms: CommsRecord;
  /** Address of the post-mortem once it is released; '' before. */
  readonly postMortemUrl: string;
}

/** Values of the fields that are made from the record, ready to be stamped: a line a fact, with its row in brackets. */
export function recordValues(
  sources: ValueSources,
  now: string,
): Readonly<Record<string, string>> {
  const {incident, comms, postMortemUrl} = sources;
  const retrospective = retrospectiveOf(comms, now);
  const section = (title: string): string =>
    sourced(retrospective.find(one => one.title === title)?.lines ?? []);
  const communication = retrospective
    .filter(
      ({title}) =>
        title === 'Told too late' || title === 'Facts corrected later',
    )
    .flatMap(({lines}) => lines);
  return {
    'report.timeline': sourced(timelineLines(sources.timeline)),
    'report.doubts': timelineDoubts(sources.timeline)
      .map(({words}) => words)
      .join('\n'),
    'report.toDetection': span(incident.startedAt, incident.detectedAt),
    'report.toResolution': span(incident.detectedAt, incident.resolvedAt),
    'report.communication': sourced(communicationLines(communication)),
    'report.actions': sourced(actionLines(sources.actions)),
    'report.carriedOver': sourced(carriedOverLines(sources.carriedOver)),
    'report.patterns': sourced(patternLines(sources.patterns)),
    'retro.clocks': section('Our clocks'),
    'retro.late': section('Told too late'),
    'retro.messages': section('Messages sent'),
    'retro.reviews': section('Time in each review'),
    'retro.objections': section('Objections and overrides'),
    'retro.promises': section('Promises'),
    'retro.questions': section('Questions the FAQ did not have'),
    'retro.corrections': section('Facts corrected later'),
    'retro.drift': section('Texts that drifted apart'),
    'analysis.replacedBy':
      postMortemUrl === ''
        ? ''
        : `Replaced by the post-mortem: ${postMortemUrl}`,
  };
}

function sourced(lines: readonly SourcedLine[]): string {
  return lines.map(({text, source}) => `${text} [${source.key}]`).join('\n');
}

/** A length that would be negative is wrong somewhere: it is not known, never a false number. */
function span(from: string, to: string): string {
  return from === '' || to === '' || to < from
    ? ''
    : spanInWords(minutesBetween(from, to));
}
