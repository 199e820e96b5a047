import {NO_FACTS} from '../../src/core/incident/facts';
import type {Incident} from '../../src/core/incident/incident';
import type {StampSource} from '../../src/core/documents/field';
import {LEVEL_1_TO_4} from '../../src/core/policy/presets/level-1-to-4';

export function anIncident(changes: Partial<Incident> = {}): Incident {
  return {
    id: 'INC-2026-0042',
    rev: 1,
    operation: 'op-00000001',
    setup: {state: 'ready'},
    title: 'Checkout is down',
    known: 'Payments fail.',
    severity: 'level-1',
    phase: 'detection',
    kind: 'outage',
    visibility: 'open',
    detection: '',
    services: ['Checkout'],
    percentUsers: 85,
    rawEventData: 'unknown',
    workaround: '',
    customerAction: '',
    affected: '',
    facts: NO_FACTS,
    roles: {
      commander: 'commander@example.com',
      technicalLead: '',
      commsLead: 'lead@example.com',
      sme: '',
      scribe: '',
    },
    people: [],
    links: [],
    regulatory: [],
    startedAt: '2026-11-21T08:40:00Z',
    detectedAt: '',
    declaredAt: '2026-11-21T09:00:00Z',
    confirmedAt: '',
    resolvedAt: '',
    nextUpdateAt: '',
    comms: {needed: true, reason: 'Customers notice.', by: 'lead@example.com'},
    faq: {needed: true, reason: ''},
    technical: false,
    declaredBy: 'lead@example.com',
    updatedAt: '2026-11-21T09:00:00Z',
    folderId: 'folder-1',
    registerId: '',
    ...changes,
  };
}

export function aSource(
  changes: Partial<Incident> = {},
  documents: StampSource['documents'] = {},
): StampSource {
  return {
    incident: anIncident(changes),
    policy: LEVEL_1_TO_4,
    documents,
    folderUrl: 'https://drive.example/folder',
    registerUrl: 'https://sheets.example/register',
    now: '2026-11-21T09:00:00Z',
  };
}
