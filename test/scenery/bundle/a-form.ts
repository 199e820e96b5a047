import type {NewIncidentForm} from '../../../src/declare/contract';
import {COMMANDER, LEAD, SME} from './office';

/** The form of an open outage with four roles, as the page sends it. */
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
      scribe: 'Whoever is awake',
    },
    links: [{label: 'Ticket 12', url: 'https://tickets.example.com/12'}],
    regulatory: ['pci-dss'],
    visibility: 'open',
    people: [],
    rawEventData: 'intact',
    startedAt: '2026-01-05T08:40:00Z',
    detectedAt: '2026-01-05T08:45:00Z',
    comms: {needed: true, reason: 'Customers cannot pay.'},
    faq: {needed: true, reason: ''},
    technical: false,
    customerAction: '',
    affected: '',
    ...changes,
  };
}
