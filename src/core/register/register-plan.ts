import {FACT_KEYS, factWords, type FactKey} from '../incident/facts';
import {POLICY_COLUMNS} from '../policy/policy-columns';
import {
  choice,
  column,
  flag,
  instant,
  kept,
  link,
  listOf,
  long,
} from './columns';
import type {ColumnPlan, TabPlan} from './table-plan';
import {
  DETECTIONS,
  DOCUMENTS,
  KINDS,
  PHASES,
  RAW_EVENT_DATA,
  REGIMES,
} from '../incident/vocabulary';

/** A fact of a message, under the name the forms give it. */
function factColumn(key: FactKey): ColumnPlan {
  const {label, holds, choices} = factWords(key);
  return column(
    key,
    label,
    holds === 'instant'
      ? instant
      : choices
        ? choice(choices)
        : holds === 'text'
          ? long
          : {width: 180},
  );
}

/** Whoever may edit a cell could name anybody: who is typed there counts for nothing. */
const person = {
  width: 180,
  protected: true,
  note: 'Name people under “Edit details” in the sidebar. Typed here, an address gives no access and signs nothing.',
};

/** One row an incident. Lists stand one item a line. Of a restricted one only a stub: id, setup, visibility, phase and where its own register is. */
export const INCIDENT_COLUMNS: readonly ColumnPlan[] = [
  column('id', 'Incident', {...kept, width: 130}),
  column('title', 'Title', {width: 300, wrap: true}),
  column('severity', 'Severity', {
    width: 150,
    note: 'A level of the Policy tab',
  }),
  column('phase', 'Phase', choice(PHASES)),
  column('kind', 'Kind', choice(KINDS)),
  column('visibility', 'Visibility', {
    ...choice({open: 'Open', restricted: 'Restricted'}),
    protected: true,
    note: 'Given when declared. Changing this cell shares or hides nothing.',
  }),
  column('known', 'What is known', long),
  column('services', 'Affected services', {...long, width: 180}),
  column('percentUsers', 'Users affected (%)', {kind: 'share', width: 80}),
  column('detection', 'Detected by', choice(DETECTIONS)),
  column('rawEventData', 'Raw event data', choice(RAW_EVENT_DATA)),
  column('workaround', 'Workaround', long),
  column('customerAction', 'Customers must do', long),
  column('affected', 'Who is and is not affected', long),
  column('commander', 'Incident commander', person),
  column('technicalLead', 'Technical lead', person),
  column('commsLead', 'Communications lead', person),
  column('sme', 'Engineering SME', person),
  column('scribe', 'Scribe', person),
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
  column('regulatory', 'Regulatory', {
    ...listOf(REGIMES),
    width: 160,
    note: 'One a line',
  }),
  column('startedAt', 'Started', instant),
  column('detectedAt', 'Detected', instant),
  column('declaredAt', 'Declared', {...instant, protected: true}),
  column('confirmedAt', 'Confirmed', instant),
  column('awareAt', 'Aware', {
    ...instant,
    note: 'When the organisation became aware, with reasonable certainty, that this is reportable. UTC, as in 2026-11-21T03:40:00Z',
  }),
  column('classifiedAt', 'Classified as major', instant),
  column('materialAt', 'Decided to be material', instant),
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
  ...FACT_KEYS.map(factColumn),
  column('folderId', 'Folder id', {...kept, hidden: true}),
  column('registerId', 'Own register', {...kept, hidden: true}),
  column('seal', 'Seal', {...kept, hidden: true}),
];

/** The tabs every capability stands on; each capability brings its own beside them. */
export const FLOOR_TABS: readonly TabPlan[] = [
  {
    key: 'incidents',
    sheetId: 101,
    title: 'Incidents',
    own: true,
    evenRows: true,
    columns: INCIDENT_COLUMNS,
  },
  {
    key: 'documents',
    sheetId: 102,
    title: 'Documents',
    own: true,
    columns: [
      column('incident', 'Incident', kept),
      column('kind', 'Document', {
        ...kept,
        ...choice(DOCUMENTS),
      }),
      column('fileId', 'File id', {...kept, width: 200}),
      column('url', 'Link', link),
      column('operation', 'Operation', {...kept, hidden: true}),
      column('createdAt', 'Made', {...instant, protected: true}),
      column('number', 'Number', {...kept, kind: 'number', width: 70}),
      column('writtenFor', 'Written for', {
        ...kept,
        width: 180,
        optional: true,
        note: 'Severity and phase when somebody last looked at it; another one makes an unfinished draft stale.',
      }),
      column('language', 'Translated into', {
        ...kept,
        optional: true,
        note: 'A translation is a text of its own, with an approval of its own.',
      }),
      column('translates', 'Original', {
        ...kept,
        optional: true,
        hidden: true,
      }),
      column('translatedFrom', 'Words translated', {
        ...kept,
        optional: true,
        hidden: true,
      }),
    ],
  },
  {
    key: 'comms',
    sheetId: 103,
    title: 'Comms',
    own: true,
    columns: [
      column('key', 'Key', {...kept, hidden: true}),
      column('incident', 'Incident', kept),
      column('audience', 'Audience', {width: 160}),
      column('channel', 'Channel', {width: 120}),
      column('stage', 'Stage', {width: 100}),
      column('dueAt', 'Due', instant),
      column('reason', 'Because', long),
      column('sentAt', 'Sent', {
        ...instant,
        note: 'When it went out, in UTC, as in 2026-11-21T03:40:00Z. Empty: it did not.',
      }),
      column('sentBy', 'Sent by', {width: 180}),
      column('count', 'Recipients', {kind: 'number', width: 90}),
      column('reference', 'Their id', {width: 140}),
      column('recordedAt', 'Recorded', {...instant, protected: true}),
      column('corrects', 'Corrects', {...kept, hidden: true}),
      column('version', 'Version', {...kept, width: 160}),
      column('note', 'Remarks', long),
      column('seal', 'Seal', {...kept, hidden: true, optional: true}),
    ],
  },
  {
    key: 'journal',
    sheetId: 107,
    title: 'Journal',
    own: true,
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
    ownersOnly: true,
    columns: [
      column('name', 'Name', {width: 180}),
      column('email', 'Address', {width: 220}),
      column('team', 'Team', {width: 140}),
      column('lanes', 'Signs for', {
        width: 160,
        note: 'engineering, cs, leadership, commander, legal; one a line. People higher up are asked first.',
      }),
      column('group', 'Shared through', {
        width: 200,
        note: 'Address of a Google group the person is in; access is given to the group. Not for restricted incidents.',
      }),
      column('ladder', 'Ladder', {
        width: 130,
        note: 'Who hears of a missed deadline, lowest first: "technical 1", "business 2", "customer 3"; one a line.',
      }),
      column('away', 'Away until', {
        note: 'Last day of absence, as in 2026-12-24',
      }),
      column('deputy', 'Deputy', {
        width: 180,
        note: 'Address of whoever is asked meanwhile',
      }),
    ],
  },
  {
    key: 'policy',
    sheetId: 109,
    title: 'Policy',
    ownersOnly: true,
    own: true,
    columns: POLICY_COLUMNS.map(plain),
  },
  {
    key: 'settings',
    sheetId: 112,
    title: 'Settings',
    ownersOnly: true,
    own: true,
    columns: [
      column('key', 'Setting', {...kept, width: 160}),
      column('value', 'Value', {...long, width: 360}),
      column('note', 'Meaning', {...long, ...kept, width: 420}),
    ],
  },
];

/** The tabs of a register inside a restricted incident's folder. Policy and settings are copies, so that its people need no access to the main one. */
export function ownTabs(tabs: readonly TabPlan[]): readonly TabPlan[] {
  return tabs.filter(({own}) => own === true);
}

/** Functions of a column stay here: a plan is data. */
function plain({
  key,
  header,
  width,
  kind,
  choices,
  names,
  note,
  ...rest
}: ColumnPlan): ColumnPlan {
  return {
    key,
    header,
    width,
    kind,
    ...(choices === undefined ? {} : {choices}),
    ...(names === undefined ? {} : {names}),
    ...(note === undefined ? {} : {note}),
    ...(rest.protected ? {protected: true} : {}),
  };
}
