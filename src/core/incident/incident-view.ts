import {keysOf} from '../base/keys';
import type {DocumentKind} from './words';
import type {DocumentLink, IncidentView} from './views';
import type {StepView} from '../base/answer';
import {documentUrl, folderUrl, spreadsheetUrl} from '../base/google-addresses';
import {team, wantedDocuments, type Incident} from './incident';
import {levelOf, type Policy} from '../policy/policy';
import type {Settings} from '../register/settings';
import {DOCUMENT_KINDS, DOCUMENTS, KINDS, PHASES, ROLES} from './vocabulary';

export interface Shown {
  readonly incident: Incident;
  readonly policy: Policy;
  readonly settings: Settings;
  /** File ids of the documents that exist. */
  readonly documents: Readonly<Partial<Record<DocumentKind, string>>>;
  readonly registerId: string;
  readonly steps: readonly StepView[];
  /** Whether restricted incidents lie in a place of their own, whose members see them. */
  readonly placed?: boolean;
}

/** The whole of an incident for the result screen and the head of the sidebar. */
export function incidentView(shown: Shown): IncidentView {
  const {incident, policy, steps} = shown;
  return {
    id: incident.id,
    title: incident.title,
    severity: {
      key: incident.severity,
      label: levelOf(policy, incident.severity)?.label ?? '',
    },
    kind: {value: incident.kind, label: KINDS[incident.kind].label},
    phase: {value: incident.phase, label: PHASES[incident.phase].label},
    visibility: incident.visibility,
    declaredAt: incident.declaredAt,
    nextUpdateAt: incident.nextUpdateAt,
    commsNeeded: incident.comms.needed,
    commsReason: incident.comms.reason,
    roles: keysOf(ROLES).map(key => ({
      key,
      label: ROLES[key].label,
      person: incident.roles[key],
    })),
    documents: listed(shown).map(kind => linkTo(kind, shown)),
    faqSkipped: incident.faq.needed ? '' : incident.faq.reason,
    folderUrl: incident.folderId === '' ? '' : folderUrl(incident.folderId),
    registerUrl: spreadsheetUrl(shown.registerId),
    access: access(shown),
    steps,
    complete:
      incident.setup.state !== 'pending' &&
      steps.every(({state}) => state === 'done'),
  };
}

/** Those the incident was declared with, then what was begun since. */
function listed({incident, documents}: Shown): readonly DocumentKind[] {
  const wanted = wantedDocuments(incident);
  const begun = DOCUMENT_KINDS.filter(
    kind => documents[kind] !== undefined && !wanted.includes(kind),
  );
  return [...wanted, ...begun];
}

function linkTo(
  kind: DocumentKind,
  {documents, incident, steps}: Shown,
): DocumentLink {
  const fileId = documents[kind] ?? '';
  const stamped = steps.some(
    ({key, state}) => key === `stamp:${kind}` && state === 'done',
  );
  return {
    kind,
    label: DOCUMENTS[kind].label,
    fileId,
    url: fileId === '' ? '' : documentUrl(fileId),
    state:
      fileId === ''
        ? 'missing'
        : incident.setup.state !== 'pending'
          ? 'ready'
          : stamped
            ? 'stamped'
            : 'copied',
  };
}

/** Who may read what; first, that somebody meant to is not let in. */
function access(shown: Shown): readonly string[] {
  const failed = shown.steps.some(
    ({key, state}) => key === 'share' && state === 'failed',
  );
  return [
    ...(failed ? ['Not everybody has been let in: see the steps.'] : []),
    ...meantAccess(shown),
  ];
}

function meantAccess({incident, settings, placed}: Shown): readonly string[] {
  const people = [incident.declaredBy, ...team(incident)];
  const named = people.join(', ');
  if (incident.visibility === 'restricted') {
    return [
      `Only these people can open anything of it: ${named}.`,
      ...(placed
        ? [
            'It is kept in the place for restricted incidents: whoever may open that place sees it, too.',
          ]
        : []),
      'The main register shows its id and phase, nothing else.',
    ];
  }
  if (incident.folderId === '') {
    return [
      'Whoever may read the register sees its row. There are no documents.',
    ];
  }
  return [
    `The folder and everything in it can be edited by ${[...new Set([...people, ...settings.writers])].join(', ')}.`,
    settings.domainReads
      ? `Everybody at ${settings.domain} may read the internal communication and the register; drafts for customers only the people named.`
      : 'Nobody else can open its documents.',
  ];
}
