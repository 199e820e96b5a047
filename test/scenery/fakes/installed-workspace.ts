import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {runSetup} from '../../../src/setup/actions/install';
import type {TemplateSource} from '../../../src/world/capability';
import type {NewIncidentForm} from '../../../src/declare/contract';
import {FakeWorkspace} from './fake-workspace';
import {fakeWorld} from './fake-world';

export const ADMIN = 'admin@example.com';
export const LEAD = 'comms.lead@example.com';
export const WRITER = 'writer@example.com';
export const COMMANDER = 'commander@example.com';
export const SME = 'sme@example.com';
export const CSM = 'csm@example.com';

/** The templates that are shipped, each with its file. */
const FILES: readonly (readonly [key: TemplateSource['key'], file: string])[] =
  [
    ['internal', 'internal'],
    ['customer', 'customer'],
    ['faq', 'faq'],
    ['technical', 'technical'],
    ['analysis', 'analysis'],
    ['post-mortem', 'post-mortem'],
    ['post-mortem.post-incident', 'post-incident-report'],
    ['post-mortem.incident-report', 'incident-report'],
    ['public-post-mortem', 'public-post-mortem'],
    ['retrospective', 'retrospective'],
    ['update', 'update'],
    ['resolution', 'resolution'],
    ['follow-up', 'follow-up'],
    ['status', 'status'],
    ['stakeholders', 'stakeholders'],
    ['executive', 'executive'],
    ['legal', 'legal'],
    ['handover', 'handover'],
    ['customer.protocol', 'customer-protocol'],
    ['update.protocol', 'update-protocol'],
    ['resolution.protocol', 'resolution-protocol'],
  ];

export const TEMPLATES: readonly TemplateSource[] = FILES.map(
  ([key, file]) => ({
    key,
    name: `Template ${key}`,
    markdown: readFileSync(
      join(__dirname, '../../../templates', `${file}.md`),
      'utf8',
    ),
  }),
);

/** Everything set up, with the comms lead and a writer as the people who declare. */
export function installedWorkspace(): FakeWorkspace {
  const workspace = new FakeWorkspace();
  const {steps} = runSetup(
    fakeWorld(workspace, ADMIN),
    {
      preset: 'level-1-4',
      writers: [LEAD, WRITER],
      domainReads: true,
      idPrefix: 'INC',
    },
    TEMPLATES,
  );
  const failed = steps.filter(({state}) => state !== 'done');
  if (failed.length > 0) throw new Error(JSON.stringify(failed));
  workspace.later(10);
  workspace.calm();
  return workspace;
}

export function aForm(changes: Partial<NewIncidentForm> = {}): NewIncidentForm {
  return {
    operation: 'op-00000001',
    title: 'Checkout is down',
    known: 'Since 08:40 UTC payments fail.',
    severity: 'level-1',
    percentUsers: '85',
    kind: 'outage',
    detection: 'monitoring-errors',
    services: ['Checkout'],
    roles: {
      commander: COMMANDER,
      technicalLead: '',
      commsLead: LEAD,
      sme: SME,
      scribe: '',
    },
    links: [{label: 'Ticket 12', url: 'https://tickets.example.com/12'}],
    regulatory: ['pci-dss'],
    visibility: 'open',
    people: [],
    rawEventData: 'intact',
    startedAt: '2026-11-21T08:40:00Z',
    detectedAt: '2026-11-21T08:45:00Z',
    comms: {needed: true, reason: 'Customers cannot pay.'},
    faq: {needed: true, reason: ''},
    technical: false,
    customerAction: '',
    affected: '',
    ...changes,
  };
}
