import type {
  IncidentView,
  SeverityView,
} from '../../../src/core/incident/views';
import type {NewIncidentView} from '../../../src/declare/contract';
import type {SidebarView} from '../../../src/upkeep/contract';

const level = (
  key: string,
  name: string,
  characteristics: readonly string[],
  users: SeverityView['users'],
): SeverityView => ({
  key,
  label: `Level ${key}`,
  name,
  characteristics,
  impact: `Impact of ${name.toLowerCase()} incidents.`,
  users,
  firstResponse: 'within 15 min',
  updates: 'every 30 min',
});

/** A scale of four levels where exactly 40 % belongs to two. */
export const LEVELS: readonly SeverityView[] = [
  level('1', 'Critical', ['Everything is down', 'Data is lost'], {
    above: 80,
    upTo: null,
    aboveIncluded: false,
  }),
  level('2', 'High', ['A major feature is down', 'All of it is slow'], {
    above: 40,
    upTo: 80,
    aboveIncluded: true,
    upToIncluded: true,
  }),
  level('3', 'Medium', ['A minor feature is down'], {
    above: 10,
    upTo: 40,
    aboveIncluded: true,
    upToIncluded: true,
  }),
  level('4', 'Low', ['Cosmetic'], {
    above: null,
    upTo: 10,
    upToIncluded: false,
  }),
];

const ROLES = [
  ['commander', 'Incident commander', true],
  ['technicalLead', 'Technical lead', false],
  ['commsLead', 'Comms lead', false],
  ['sme', 'Subject matter expert', false],
  ['scribe', 'Scribe', false],
] as const;

export const NEW_INCIDENT: NewIncidentView = {
  me: 'comms.lead@example.com',
  scale: {name: 'Four levels', levels: LEVELS},
  kinds: [
    {value: 'outage', label: 'Outage', hint: 'Something does not work.'},
    {value: 'degradation', label: 'Degradation'},
    {value: 'data', label: 'Fault that touches data'},
    {value: 'security', label: 'Security'},
    {value: 'pentest-vulnerability', label: 'Penetration test finding'},
    {value: 'product-change', label: 'Product change'},
  ],
  detections: [
    {value: 'monitoring', label: 'Monitoring'},
    {value: 'users', label: 'Users'},
  ],
  regimes: [
    {value: 'gdpr', label: 'GDPR'},
    {value: 'pci', label: 'PCI DSS'},
  ],
  roles: ROLES.map(([key, label, required]) => ({
    key,
    label,
    hint: `What a ${label.toLowerCase()} does.`,
    required,
  })),
  people: [
    {name: 'Ada Long', email: 'ada@example.com'},
    {name: 'Kim Park', email: 'kim.a@example.com'},
    {name: 'Kim Park', email: 'kim.b@example.com'},
  ],
  services: ['Login', 'Exports'],
  commsTriggers: ['Outage that customers notice', 'Security incident'],
  restrictedAccess: ['You, who declare it', 'Nobody else'],
};

export const INCIDENT: IncidentView = {
  id: 'INC-2026-0042',
  title: 'Exports stop half-way for a part of the customers in Europe',
  severity: {key: '2', label: 'Level 2 – High'},
  kind: {value: 'outage', label: 'Outage'},
  phase: {value: 'investigation', label: 'Investigation'},
  visibility: 'open',
  declaredAt: '2026-11-21T02:45:00.000Z',
  nextUpdateAt: '2026-11-21T04:45:00.000Z',
  commsNeeded: true,
  commsReason: 'Customers notice',
  roles: ROLES.map(([key, label]) => ({
    key,
    label,
    person: key === 'commander' ? 'ada@example.com' : '',
  })),
  documents: [
    {
      kind: 'internal',
      label: 'Internal communication',
      url: 'https://docs.google.com/document/d/internal/edit',
      fileId: 'internal',
      state: 'ready',
    },
    {
      kind: 'customer',
      label: 'Customer communication',
      url: 'https://docs.google.com/document/d/customer/edit',
      fileId: 'customer',
      state: 'ready',
    },
    {
      kind: 'faq',
      label: 'FAQ',
      url: 'https://docs.google.com/document/d/faq/edit',
      fileId: 'faq',
      state: 'stamped',
    },
  ],
  faqSkipped: '',
  folderUrl: 'https://drive.google.com/drive/folders/folder',
  registerUrl: 'https://docs.google.com/spreadsheets/d/register/edit',
  access: ['Everybody at example.com may read the internal communication.'],
  steps: [
    {key: 'row', label: 'Register row', state: 'done'},
    {key: 'folder', label: 'Incident folder', state: 'done'},
    {key: 'documents', label: 'Documents', state: 'done'},
  ],
  complete: true,
};

export const SIDEBAR: SidebarView = {
  me: 'comms.lead@example.com',
  installed: true,
  incident: INCIDENT,
  rev: 3,
  document: {
    kind: 'internal',
    label: 'Internal communication',
    canEdit: true,
    filled: 0.5,
    missingSections: [
      {title: 'Decisions', asks: 'What was decided, by whom, why'},
    ],
    sections: [
      {
        title: 'Summary',
        required: true,
        empty: false,
        locator: {text: 'Summary', occurrence: 0, segment: 'body'},
      },
      {
        title: 'Impact',
        required: true,
        empty: true,
        locator: {text: 'Impact', occurrence: 0, segment: 'body'},
      },
    ],
    looseFields: [
      {
        text: '{{severty}}',
        problem: 'misspelt',
        suggestion: '{{severity}}',
        place: 'Header',
        locator: {text: '{{severty}}', occurrence: 0, segment: 'header'},
      },
    ],
  },
  documents: INCIDENT.documents.map(({fileId, label}) => ({fileId, label})),
  mayRecord: true,
  actsAs: [],
  waiting: [],
  edit: {
    title: INCIDENT.title,
    severity: '2',
    phase: 'investigation',
    percentUsers: '55',
    services: ['Exports'],
    roles: {
      commander: 'ada@example.com',
      technicalLead: '',
      commsLead: '',
      sme: '',
      scribe: '',
    },
    startedAt: '',
    detectedAt: '2026-11-21T02:40:00.000Z',
    confirmedAt: '',
    resolvedAt: '',
    nextUpdateAt: INCIDENT.nextUpdateAt,
    rawEventData: 'unknown',
    workaround: '',
    links: [{label: 'Ticket', url: 'https://tickets.example.com/7'}],
  },
  people: NEW_INCIDENT.people,
  levels: LEVELS,
  phases: [
    {value: 'investigation', label: 'Investigation'},
    {value: 'resolution', label: 'Resolution'},
  ],
  rowProblems: [],
  timeline: [
    {
      at: '2026-11-21T02:45:00.000Z',
      text: 'Incident declared.',
      by: 'comms.lead@example.com',
    },
  ],
  active: [],
  now: '2026-11-21T03:00:00.000Z',
};
