import type {Values} from './field';
import type {StampSource, Field} from './field';
import type {DocumentKind, IncidentKind} from '../incident/words';
import {cleanText} from '../base/clean-text';
import {inWords, minutesBetween, toFiveMinutes} from '../base/instant';
import {
  ANALYSIS_FIELDS,
  REPORT_FIELDS,
  RETROSPECTIVE_FIELDS,
  type RecordField,
} from './record-fields';
import {levelOf} from '../policy/policy';
import {MESSAGE_FIELDS} from './message-fields';
import {ENGLISH} from './speech';
import {FOR_COLLEAGUES} from './message-kinds';
import {
  DETECTIONS,
  DOCUMENTS,
  KINDS,
  PHASES,
  RAW_EVENT_DATA,
  REGIMES,
  ROLES,
} from '../incident/vocabulary';

/** Stands wherever nothing is known; a section with nothing else counts as empty. */
export const UNKNOWN = '– not yet known –';

/** Every `{{field}}` a template may hold. Names and inside addresses have no place in what customers read (S0-19). */
export const FIELDS: Readonly<Record<string, Field>> = {
  'incident.id': {
    label: 'Incident id',
    value: ({incident}) => incident.id,
  },
  'incident.title': {
    label: 'Title',
    value: ({incident}) => incident.title,
    typed: () => true,
  },
  'incident.severity': {
    label: 'Severity',
    value: ({incident, policy}) => {
      const level = levelOf(policy, incident.severity);
      return level ? `${level.label} (${level.name})` : '';
    },
  },
  'incident.kind': {
    label: 'Kind',
    value: ({incident}) => KINDS[incident.kind].label,
  },
  'incident.phase': {
    label: 'Phase',
    value: ({incident}) => PHASES[incident.phase].label,
  },
  'incident.status': {
    label: 'Status in words for customers',
    value: ({incident, speech}) => speech.phrase(PHASES[incident.phase].status),
  },
  'incident.summary': {
    label: 'What is known',
    value: ({incident}) => incident.known,
    only: FOR_COLLEAGUES,
  },
  'incident.declaredAt': time('Declared', 'declaredAt'),
  'incident.startedAt': time('Started', 'startedAt'),
  'incident.detectedAt': time('Detected', 'detectedAt'),
  'incident.confirmedAt': time('Confirmed', 'confirmedAt'),
  'incident.resolvedAt': {
    ...time('Resolved', 'resolvedAt'),
    empty: 'Not resolved yet',
  },
  'incident.duration': {
    label: 'How long customers were affected',
    // How long customers were affected, where that is known: often far shorter.
    value: ({incident: {startedAt, resolvedAt, facts}, speech}) => {
      const end = facts.impactEndedAt || resolvedAt;
      return startedAt === '' || end === ''
        ? ''
        : speech.span(minutesBetween(startedAt, end));
    },
    empty: 'Not resolved yet',
  },
  'incident.services': {
    label: 'Affected services',
    value: ({incident}) => incident.services.join(', '),
  },
  'incident.percentUsers': {
    label: 'Share of users affected',
    value: ({incident: {percentUsers}, speech}) =>
      percentUsers === null ? '' : speech.share(percentUsers),
  },
  'incident.detection': {
    label: 'Detected by',
    value: ({incident: {detection}}) =>
      detection === '' ? '' : DETECTIONS[detection],
    only: FOR_COLLEAGUES,
  },
  'incident.rawEventData': {
    label: 'Raw event data, as a sentence',
    // Nobody has asked about data in an outage; the sentence would only start a rumour (S0-11).
    value: ({incident: {kind, rawEventData}}) =>
      kind === 'data' || rawEventData !== 'unknown'
        ? RAW_EVENT_DATA[rawEventData].sentence
        : '',
    empty: 'Not part of this incident',
  },
  'incident.workaround': {
    label: 'Workaround',
    value: ({incident}) => incident.workaround,
    typed: () => true,
    empty: 'None available at this time',
  },
  'incident.nextUpdate': {
    label: 'Next update expected by',
    // Customers are promised their own clock, never an internal one (S1-22).
    value: ({incident: {nextUpdateAt, facts}, kind = 'internal'}) => {
      const at = FOR_COLLEAGUES.includes(kind)
        ? nextUpdateAt
        : facts.nextCustomerAt;
      return at === '' ? '' : inWords(at);
    },
    empty: '– to be set –',
  },
  'incident.links': {
    label: 'Tickets and links',
    value: ({incident}) =>
      incident.links
        .map(({label, url}) => (label === '' ? url : `${label}: ${url}`))
        .join('\n'),
    only: FOR_COLLEAGUES,
    empty: 'None yet',
  },
  'incident.regulatory': {
    label: 'Regulatory regimes to assess',
    value: ({incident}) =>
      incident.regulatory.map(regime => REGIMES[regime].label).join(', '),
    only: ['internal', 'legal'],
    empty: 'None named',
  },
  'incident.customerAction': {
    label: 'What customers must do',
    value: ({incident}) => incident.customerAction,
    typed: () => true,
  },
  'incident.affected': {
    label: 'Who is and who is not affected',
    value: ({incident}) => incident.affected,
    typed: () => true,
  },
  'incident.commsDecision': {
    label: 'Decision whether to tell customers',
    value: ({incident: {comms}}) =>
      `Comms ${comms.needed ? '' : 'not '}needed: ${comms.reason} (${comms.by})`,
    only: ['internal'],
  },
  'role.commander': role('commander'),
  'role.technicalLead': role('technicalLead'),
  'role.commsLead': role('commsLead'),
  'role.sme': role('sme'),
  'role.scribe': role('scribe'),
  'link.internal': link('internal', FOR_COLLEAGUES),
  'link.customer': link('customer', FOR_COLLEAGUES),
  'link.faq': {
    ...link('faq', FOR_COLLEAGUES),
    value: ({incident, documents}) =>
      incident.faq.needed ? (documents.faq ?? '') : '',
  },
  'link.technical': link('technical', FOR_COLLEAGUES),
  'link.folder': {
    label: 'Address of the incident folder',
    value: ({folderUrl}) => folderUrl,
    only: FOR_COLLEAGUES,
  },
  'link.register': {
    label: 'Address of the register',
    value: ({registerUrl}) => registerUrl,
    only: FOR_COLLEAGUES,
  },
  'stamp.updatedAt': {
    label: 'Last stamped',
    value: ({incident}) => inWords(incident.updatedAt),
  },
  'timeline.here': {
    label: 'Timeline entries go below this line',
    value: () => 'Newest first, times in UTC',
    only: ['internal'],
  },
  'incident.startedDay': {
    label: 'Day it started',
    value: ({incident}) => incident.startedAt.slice(0, 10),
  },
  'incident.detectedAbout': about('Detected, roughly', 'detectedAt'),
  'incident.resolvedAbout': about('Resolved, roughly', 'resolvedAt'),
  ...recorded(REPORT_FIELDS, ['post-mortem', 'retrospective']),
  ...recorded(RETROSPECTIVE_FIELDS, ['retrospective']),
  ...recorded(ANALYSIS_FIELDS, ['analysis']),
  'faq.decision': {
    label: 'Whether there is an FAQ',
    value: ({incident: {faq}}) =>
      faq.needed ? 'Being prepared' : `Skipped: ${faq.reason}`,
    only: FOR_COLLEAGUES,
  },
  ...MESSAGE_FIELDS,
};

/** What is stamped into the documents of one incident. */
export interface StampValues {
  readonly text: Values;
  /** For addresses of links; '' means no link. */
  readonly url: Values;
  readonly kind: IncidentKind;
  readonly isKnown: (field: string) => boolean;
  /** Whether somebody still has to say the value in the language of the document. */
  readonly isForeign: (field: string) => boolean;
}

export function stampValues(given: StampSource): StampValues {
  const source = {...given, speech: given.speech ?? ENGLISH};
  const known = Object.entries(FIELDS).filter(
    ([, {fromRecord}]) => !fromRecord || source.record !== undefined,
  );
  const raw = known.map(
    ([key, field]) => [key, cleanText(field.value(source))] as const,
  );
  const url = Object.fromEntries(raw);
  const isForeign = (field: string): boolean =>
    source.translated === true && (FIELDS[field]?.typed?.(source) ?? false);
  return {
    isForeign,
    text: Object.fromEntries(
      raw.map(([key, value]) => [
        key,
        // A soft break, because a value has to stay inside its paragraph (or its cell) to be found again.
        (value === ''
          ? source.speech.phrase(FIELDS[key].empty ?? UNKNOWN)
          : isForeign(key)
            ? // It becomes text like any other, in which a field would be filled in.
              value.replace(/\{\{|\}\}/g, ([brace]) => brace)
            : value
        ).replace(/\n/g, '\u000b'),
      ]),
    ),
    url,
    kind: source.incident.kind,
    isKnown: field => (url[field] ?? '') !== '',
  };
}

export function mayStandIn(key: string, kind: DocumentKind): boolean {
  const {only} = FIELDS[key];
  return only === undefined || only.includes(kind);
}

function time(
  label: string,
  key: 'declaredAt' | 'startedAt' | 'detectedAt' | 'confirmedAt' | 'resolvedAt',
): Field {
  return {
    label,
    value: ({incident}) => (incident[key] === '' ? '' : inWords(incident[key])),
  };
}

/** To five minutes: more would look more exact than a recap is (S3-8). */
function about(label: string, key: 'detectedAt' | 'resolvedAt'): Field {
  return {
    label,
    value: ({incident}) =>
      incident[key] === '' ? '' : inWords(toFiveMinutes(incident[key])),
  };
}

function recorded(
  fields: Readonly<Record<string, RecordField>>,
  only: readonly DocumentKind[],
): Readonly<Record<string, Field>> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, {label, empty}]) => [
      key,
      {
        label,
        empty,
        only,
        fromRecord: true,
        value: ({record}: StampSource) => record?.[key] ?? '',
      },
    ]),
  );
}

function role(key: keyof typeof ROLES): Field {
  return {
    label: ROLES[key].label,
    value: ({incident}) => incident.roles[key],
    only: FOR_COLLEAGUES,
    empty: '– open –',
  };
}

function link(kind: DocumentKind, only: readonly DocumentKind[]): Field {
  return {
    label: `Address of: ${DOCUMENTS[kind].label}`,
    value: ({documents}) => documents[kind] ?? '',
    only,
    empty: '– none –',
  };
}
