import {FACTS, type FactKey} from '../incident/facts';
import {inWords, minutesBetween} from '../base/instant';
import {levelOf} from '../policy/policy';
import type {Field} from './field';
import {languageName} from './language';
import {FOR_COLLEAGUES, MESSAGES} from './message-kinds';
import {
  affected,
  components,
  count,
  mayEstimate,
  milestones,
} from './message-values';
import {PHASES, RAW_EVENT_DATA} from '../incident/vocabulary';
import {inProse} from './speech';

/** Fields of letters and notices: whole sentences and times as people say them; '' makes a `{{field?}}` line vanish. */
export const MESSAGE_FIELDS: Readonly<Record<string, Field>> = {
  'impact.symptom': {
    label: 'What readers notice, as a sentence',
    value: ({incident}) => sentence(incident.facts.symptom),
    typed: always,
  },
  'impact.headline': {
    label: 'What readers notice, for a subject line',
    value: ({incident}) => incident.facts.symptom.replace(/[.\s]+$/, ''),
    typed: always,
    empty: 'an incident on our side',
  },
  'impact.stillWorks': {
    label: FACTS.stillWorks.label,
    value: ({incident}) => sentence(incident.facts.stillWorks),
    typed: always,
  },
  'impact.who': {
    label: 'Who is and who is not affected, with the number',
    value: affected,
    typed: ({incident}) =>
      incident.affected !== '' || incident.facts.affectedCount !== '',
  },
  'impact.count': {
    label: FACTS.affectedCount.label,
    value: count,
    typed: always,
  },
  'impact.since': {
    label: 'Started, as people say it',
    value: ({incident, speech}) =>
      speech.time(incident.startedAt, incident.declaredAt),
  },
  'impact.startDate': {
    label: 'The day it started',
    value: ({incident, speech}) => speech.date(incident.startedAt),
  },
  'impact.mitigatedAt': moment('mitigatedAt', FOR_COLLEAGUES),
  'impact.endedAt': {
    label: 'When customers were no longer affected',
    value: ({incident, speech}) =>
      speech.time(incident.facts.impactEndedAt, incident.declaredAt),
  },
  'impact.endedAtExact': moment('impactEndedAt'),
  'impact.duration': {
    label: 'How long customers were affected',
    value: ({incident: {startedAt, facts}, speech}) =>
      startedAt === '' || facts.impactEndedAt === ''
        ? ''
        : speech.span(minutesBetween(startedAt, facts.impactEndedAt)),
  },
  'impact.confirmedBy': inside('impactConfirmedBy'),
  'action.needed': {
    label: 'What customers must do, when they must',
    value: ({incident}) =>
      incident.facts.actionNeeded === 'no'
        ? ''
        : sentence(incident.customerAction),
    typed: always,
  },
  'action.none': {
    label: 'That customers need not act, when that is certain',
    value: ({incident, speech}) =>
      incident.facts.actionNeeded === 'no'
        ? speech.phrase('You do not need to do anything.')
        : '',
  },
  'action.known': {
    label: 'Whether it is known if customers must act; for conditions',
    value: ({incident: {facts, customerAction}}) =>
      facts.actionNeeded === 'no' || customerAction !== '' ? 'Yes' : '',
  },
  'data.statement': {
    label: FACTS.dataStatement.label,
    value: ({incident: {kind, rawEventData, facts}, speech}) =>
      facts.dataStatement !== ''
        ? sentence(facts.dataStatement)
        : kind === 'data' && rawEventData !== 'unknown'
          ? speech.phrase(RAW_EVENT_DATA[rawEventData].sentence)
          : '',
    typed: ({incident}) => incident.facts.dataStatement !== '',
  },
  'progress.doing': {
    label: FACTS.doing.label,
    value: ({incident, speech}) =>
      sentence(incident.facts.doing) ||
      speech.phrase(PHASES[incident.phase].doing),
    typed: ({incident}) => incident.facts.doing !== '',
  },
  'progress.sinceLast': {
    label: FACTS.sinceLast.label,
    value: ({incident}) => sentence(incident.facts.sinceLast),
    typed: always,
  },
  'estimate.at': {
    label: FACTS.estimateAt.label,
    value: source =>
      mayEstimate(source)
        ? source.speech.time(
            source.incident.facts.estimateAt,
            source.incident.declaredAt,
          )
        : '',
  },
  'estimate.basis': {
    label: 'Who answers for the estimate, and how sure it is',
    value: ({incident: {facts}}) =>
      [
        facts.estimateOwner,
        facts.estimateConfidence === ''
          ? ''
          : choiceLabel(
              'estimateConfidence',
              facts.estimateConfidence,
            ).toLowerCase(),
      ]
        .filter(part => part !== '')
        .join(', '),
    only: FOR_COLLEAGUES,
    empty: 'nobody answers for it',
  },
  'next.customer': next('nextCustomerAt'),
  'next.status': next('nextStatusAt'),
  'next.stakeholders': {...next('nextStakeholdersAt'), only: FOR_COLLEAGUES},
  'next.internal': {...next('nextInternalAt'), only: FOR_COLLEAGUES},
  'cause.status': {
    label: FACTS.causeStatus.label,
    value: ({incident: {facts}}) =>
      facts.causeStatus === ''
        ? ''
        : choiceLabel('causeStatus', facts.causeStatus),
    only: FOR_COLLEAGUES,
    empty: 'Not known yet',
  },
  'cause.public': {
    label: 'The cause, once it may be shared',
    value: ({incident: {facts}}) =>
      facts.causeStatus === 'shareable' ? sentence(facts.causePublic) : '',
    typed: always,
  },
  'resolution.what': {
    label: FACTS.resolution.label,
    value: ({incident}) => sentence(incident.facts.resolution),
    typed: always,
  },
  'prevention.what': {
    label: FACTS.prevention.label,
    value: ({incident}) => sentence(incident.facts.prevention),
    typed: always,
  },
  'report.dueAt': {
    label: FACTS.reportDueAt.label,
    value: ({incident, speech}) => speech.date(incident.facts.reportDueAt),
  },
  'report.within': {
    label: 'How long after the end the report comes',
    value: ({incident: {facts, resolvedAt, declaredAt}, speech}) => {
      const end = facts.impactEndedAt || resolvedAt || declaredAt;
      return facts.reportDueAt === '' || facts.reportDueAt <= end
        ? ''
        : speech.span(minutesBetween(end, facts.reportDueAt));
    },
  },
  'money.credit': {
    label: FACTS.credit.label,
    value: ({incident}) => sentence(incident.facts.credit),
    typed: always,
  },
  'say.may': inside('maySay'),
  'say.not': inside('doNotSay'),
  'incident.severityShort': {
    label: 'Severity, as “Level 1 – Critical”',
    value: ({incident, policy}) => {
      const level = levelOf(policy, incident.severity);
      return level ? `${level.label} – ${level.name}` : '';
    },
    typed: always,
  },
  'incident.known': {
    label: 'What is known; its line vanishes while nothing is',
    value: ({incident}) => incident.known,
    only: FOR_COLLEAGUES,
  },
  'incident.awareAt': {
    label: 'Since when we have known of it',
    value: ({incident}) => inWords(incident.detectedAt || incident.declaredAt),
    only: FOR_COLLEAGUES,
  },
  'notice.number': {
    label: 'Number of this message',
    value: ({notice}) => (notice ? String(notice.number) : ''),
  },
  'notice.asOf': {
    label: 'When this message was begun',
    value: ({notice, incident, speech}) =>
      speech.time(notice?.at ?? incident.updatedAt, incident.declaredAt),
  },
  'notice.previousAt': {
    label: 'When the message before this one was begun',
    value: ({notice, incident, speech}) =>
      speech.time(notice?.previousAt ?? '', incident.declaredAt),
    empty: 'none yet',
  },
  'notice.log': {
    label: 'Messages so far',
    value: ({messages = []}) =>
      [...messages]
        .sort((a, b) => (a.at < b.at ? 1 : -1))
        .map(
          ({kind, number, at, language}) =>
            `${inProse(at)} – ${MESSAGES[kind].label}${number > 1 ? ` ${number}` : ''}${language === undefined ? '' : ` (${languageName(language)})`}`,
        )
        .join('\n'),
    only: FOR_COLLEAGUES,
    empty: 'None yet',
  },
  'status.components': {
    label: 'State of each component: operational, degraded or down',
    value: components,
    typed: ({incident}) => incident.facts.components !== '',
  },
  'status.stage': {
    label: 'Stage, as status pages say it',
    value: ({incident, speech}) =>
      speech.phrase(PHASES[incident.phase].publicStage),
  },
  'status.log': {
    label: 'What happened when, newest first, for a status page',
    value: milestones,
  },
  'org.name': ours('name', 'Name of your organisation'),
  'org.sender': {
    ...ours('sender', 'Who signs messages'),
    typed: always,
  },
  'org.support': ours('support', 'Where customers ask'),
  'org.statusPage': ours('statusPage', 'Your status page'),
  'org.meet': {
    ...ours('meet', 'Where the response meets'),
    only: FOR_COLLEAGUES,
  },
  'org.links': {
    ...ours('links', 'Runbooks and other documents'),
    only: FOR_COLLEAGUES,
  },
};

/** With a full stop, unless it ends in a mark of its own. */
function sentence(text: string): string {
  return text === '' || /[.!?:…”"]$/.test(text) ? text : `${text}.`;
}

function moment(key: FactKey, only?: Field['only']): Field {
  return {
    label: FACTS[key].label,
    value: ({incident}) =>
      incident.facts[key] === '' ? '' : inWords(incident.facts[key]),
    ...(only ? {only} : {}),
    empty: 'Not known yet',
  };
}

function next(key: FactKey): Field {
  return {
    label: FACTS[key].label,
    value: ({incident, speech}) =>
      speech.time(incident.facts[key], incident.declaredAt),
    empty: '– to be set –',
  };
}

function inside(key: FactKey): Field {
  return {
    label: FACTS[key].label,
    value: ({incident}) => incident.facts[key],
    only: FOR_COLLEAGUES,
  };
}

/** Nobody but people says it. */
function always(): boolean {
  return true;
}

function ours(
  key: 'name' | 'sender' | 'support' | 'statusPage' | 'meet' | 'links',
  label: string,
): Field {
  return {
    label,
    value: ({organisation}) => organisation?.[key] ?? '',
    empty: 'Not set',
  };
}

function choiceLabel(key: FactKey, value: string): string {
  const words = FACTS[key];
  const choices: Readonly<Record<string, string>> =
    'choices' in words ? words.choices : {};
  return choices[value] ?? '';
}
