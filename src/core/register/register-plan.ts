// Long because it is one table: every tab and column of the register.
import {POLICY_COLUMNS} from '../policy/policy-columns';
import type {ColumnPlan, TabPlan} from './table-plan';
import {
  DETECTIONS,
  KINDS,
  PHASES,
  RAW_EVENT_DATA,
} from '../incident/vocabulary';

type Extra = Partial<Omit<ColumnPlan, 'key' | 'header'>>;

function column(key: string, header: string, extra: Extra = {}): ColumnPlan {
  return {key, header, kind: 'text', width: 120, ...extra};
}

const kept: Extra = {protected: true};
const long: Extra = {kind: 'long-text', width: 280};
const instant: Extra = {
  kind: 'instant',
  width: 150,
  note: 'UTC, as in 2026-11-21T03:40:00Z',
};
const flag: Extra = {kind: 'flag', width: 80};
const link: Extra = {kind: 'link', width: 200, protected: true};

function choice(choices: readonly string[]): Extra {
  return {kind: 'choice', choices, width: 130};
}

/** One row an incident. Lists stand one item a line. Of a restricted one only a stub: id, setup, visibility, phase and where its own register is. */
export const INCIDENT_COLUMNS: readonly ColumnPlan[] = [
  column('id', 'Incident', {...kept, width: 130}),
  column('title', 'Title', {width: 300, wrap: true}),
  column('severity', 'Severity', {note: 'A level key of the Policy tab'}),
  column('phase', 'Phase', choice(Object.keys(PHASES))),
  column('kind', 'Kind', choice(Object.keys(KINDS))),
  column('visibility', 'Visibility', {
    ...choice(['open', 'restricted']),
    protected: true,
    note: 'Given when declared. Changing this cell shares or hides nothing.',
  }),
  column('known', 'What is known', long),
  column('services', 'Affected services', {...long, width: 180}),
  column('percentUsers', 'Users affected (%)', {kind: 'number', width: 80}),
  column('detection', 'Detected by', choice(Object.keys(DETECTIONS))),
  column('rawEventData', 'Raw event data', choice(Object.keys(RAW_EVENT_DATA))),
  column('workaround', 'Workaround', long),
  column('customerAction', 'Customers must do', long),
  column('affected', 'Who is and is not affected', long),
  column('commander', 'Incident commander', {width: 180}),
  column('technicalLead', 'Technical lead', {width: 180}),
  column('commsLead', 'Communications lead', {width: 180}),
  column('sme', 'Engineering SME', {width: 180}),
  column('scribe', 'Scribe', {width: 180}),
  column('people', 'Others with access', {
    ...long,
    width: 200,
    protected: true,
    note: 'Changing this cell shares nothing.',
  }),
  column('links', 'Tickets and links', {
    ...long,
    note: 'One a line: label, then the address',
  }),
  column('regulatory', 'Regulatory', {width: 120}),
  column('startedAt', 'Started', instant),
  column('detectedAt', 'Detected', instant),
  column('declaredAt', 'Declared', {...instant, protected: true}),
  column('confirmedAt', 'Confirmed', instant),
  column('resolvedAt', 'Resolved', instant),
  column('nextUpdateAt', 'Next update due', instant),
  column('commsNeeded', 'Comms needed', {...flag, protected: true}),
  column('commsReason', 'Why', {...long, ...kept}),
  column('commsDecidedBy', 'Decided by', {...kept, width: 180}),
  column('faqNeeded', 'FAQ', {...flag, protected: true}),
  column('faqReason', 'Why no FAQ', {...long, ...kept}),
  column('technical', 'Technical explanation', {...flag, protected: true}),
  column('declaredBy', 'Declared by', {...kept, width: 180}),
  column('updatedAt', 'Last change', {...instant, protected: true}),
  column('rev', 'Revision', {kind: 'number', width: 70, protected: true}),
  column('setup', 'Setup', {
    ...kept,
    note: 'ready, or what is still to be done',
  }),
  column('operation', 'Operation', {...kept, hidden: true}),
  column('folderId', 'Folder id', {...kept, hidden: true}),
  column('registerId', 'Own register', {...kept, hidden: true}),
];

/** Every tab of the register. Sheet ids and keys are for ever: registers in use are found by them. */
export const REGISTER_PLAN: readonly TabPlan[] = [
  {
    key: 'incidents',
    sheetId: 101,
    title: 'Incidents',
    columns: INCIDENT_COLUMNS,
  },
  {
    key: 'documents',
    sheetId: 102,
    title: 'Documents',
    columns: [
      column('incident', 'Incident', kept),
      column('kind', 'Document', {
        ...kept,
        ...choice(['internal', 'customer', 'faq', 'technical']),
      }),
      column('fileId', 'File id', {...kept, width: 200}),
      column('url', 'Link', link),
      column('operation', 'Operation', {...kept, hidden: true}),
      column('createdAt', 'Made', {...instant, protected: true}),
    ],
  },
  {
    key: 'comms',
    sheetId: 103,
    title: 'Comms',
    columns: [
      column('key', 'Key', {...kept, hidden: true}),
      column('incident', 'Incident', kept),
      column('audience', 'Audience', {width: 160}),
      column('channel', 'Channel', {width: 120}),
      column('dueAt', 'Due', instant),
      column('reason', 'Because', long),
      column('sentAt', 'Sent', instant),
      column('sentBy', 'Sent by', {width: 180}),
      column('version', 'Version', {...kept, width: 160}),
      column('note', 'Remarks', long),
    ],
  },
  {
    key: 'reviews',
    sheetId: 104,
    title: 'Reviews',
    // One row a fact; nothing is ever changed in it but a due time, by hand.
    columns: [
      column('key', 'Key', {...kept, hidden: true}),
      column('incident', 'Incident', kept),
      column('fileId', 'File id', kept),
      column('lane', 'Lane', kept),
      column('person', 'Reviewer', {...kept, width: 180}),
      column('verdict', 'Verdict', kept),
      column('textHash', 'Text', {...kept, hidden: true}),
      column('askedAt', 'Asked', {...instant, protected: true}),
      column('dueAt', 'Due', instant),
      column('answeredAt', 'Answered', {...instant, protected: true}),
      column('words', 'Words', {...long, ...kept}),
      column('fact', 'What', kept),
      column('round', 'Round', {...kept, kind: 'number', width: 70}),
      column('by', 'By', {...kept, width: 180}),
      column('source', 'Known from', kept),
      column('at', 'At', {...instant, protected: true}),
      column('seq', 'Number', {...kept, kind: 'number', width: 70}),
      column('sections', 'Sections', {...kept, hidden: true}),
      column('ref', 'Refers to', {...kept, hidden: true}),
      column('seal', 'Seal', {...kept, hidden: true}),
    ],
  },
  {
    key: 'faq',
    sheetId: 105,
    title: 'FAQ',
    columns: [
      column('key', 'Key', {...kept, hidden: true}),
      column('incident', 'Incident', kept),
      column('question', 'Question', long),
      column('answer', 'Answer', long),
      column(
        'type',
        'Type',
        choice(['expected', 'asked', 'pertinent-negative']),
      ),
      column(
        'state',
        'State',
        choice(['asked', 'draft', 'in review', 'approved', 'withdrawn']),
      ),
      column('askedBy', 'Asked by', {width: 180}),
      column('askedAt', 'Asked', instant),
      column('owner', 'Owner', {width: 180}),
    ],
  },
  {
    key: 'actions',
    sheetId: 106,
    title: 'Actions',
    columns: [
      column('key', 'Key', {...kept, hidden: true}),
      column('incident', 'Incident', kept),
      column('action', 'Action', long),
      column(
        'category',
        'Category',
        choice([
          'technical',
          'process',
          'monitoring',
          'training',
          'automation',
        ]),
      ),
      column('owner', 'Owner', {width: 180}),
      column('dueAt', 'Due', instant),
      column('success', 'Done when', long),
      column('doneAt', 'Done', instant),
    ],
  },
  {
    key: 'journal',
    sheetId: 107,
    title: 'Journal',
    columns: [
      column('at', 'At', {...instant, ...kept}),
      column('incident', 'Incident', kept),
      column('event', 'Event', kept),
      column('text', 'What', {...long, ...kept, width: 420}),
      column('by', 'By', {...kept, width: 180}),
      column('recordedAt', 'Recorded', {...instant, ...kept}),
      column('key', 'Key', {...kept, hidden: true}),
    ],
  },
  {
    key: 'people',
    sheetId: 108,
    title: 'People',
    columns: [
      column('name', 'Name', {width: 180}),
      column('email', 'Address', {width: 220}),
      column('team', 'Team', {width: 140}),
      column('lanes', 'Signs for', {
        width: 160,
        note: 'engineering, cs, leadership, commander, legal; one a line. Who stands higher is asked earlier.',
      }),
      column('group', 'Shared through', {
        width: 200,
        note: 'Address of a Google group the person is in; access is given to the group. Not for restricted incidents.',
      }),
    ],
  },
  {
    key: 'policy',
    sheetId: 109,
    title: 'Policy',
    columns: POLICY_COLUMNS.map(plain),
  },
  {
    key: 'contracts',
    sheetId: 110,
    title: 'Contracts',
    columns: [
      column('customer', 'Customer or tier', {width: 200}),
      column('clause', 'Clause', long),
      column('severity', 'Severity', {
        note: 'A level key of the Policy tab; empty for all',
      }),
      column(
        'from',
        'Counted from',
        choice(['started', 'detected', 'declared', 'confirmed', 'resolved']),
      ),
      column('within', 'Within (min)', {kind: 'number'}),
      column('audience', 'Who has to hear', {width: 180}),
    ],
  },
  {
    key: 'holidays',
    sheetId: 111,
    title: 'Holidays',
    columns: [
      column('date', 'Date', {note: 'As in 2026-12-25'}),
      column('name', 'Name', {width: 200}),
      column('calendar', 'Calendar', {note: 'Empty for all'}),
    ],
  },
  {
    key: 'settings',
    sheetId: 112,
    title: 'Settings',
    columns: [
      column('key', 'Setting', {...kept, width: 160}),
      column('value', 'Value', {...long, width: 360}),
      column('note', 'Meaning', {...long, ...kept, width: 420}),
    ],
  },
];

/** The register inside a restricted incident's folder. Policy and settings are copies, so that its people need no access to the main one. */
export const OWN_REGISTER_TABS = [
  'incidents',
  'documents',
  'comms',
  'reviews',
  'faq',
  'actions',
  'journal',
  'policy',
  'settings',
] as const;

export const OWN_REGISTER_PLAN: readonly TabPlan[] = REGISTER_PLAN.filter(
  ({key}) => OWN_REGISTER_TABS.some(own => own === key),
);

/** Functions of a column stay here: a plan is data. */
function plain({
  key,
  header,
  width,
  kind,
  choices,
  note,
  ...rest
}: ColumnPlan): ColumnPlan {
  return {
    key,
    header,
    width,
    kind,
    ...(choices === undefined ? {} : {choices}),
    ...(note === undefined ? {} : {note}),
    ...(rest.protected ? {protected: true} : {}),
  };
}
