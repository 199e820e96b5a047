import customerProtocol from '../../templates/customer-protocol.md';
import executive from '../../templates/executive.md';
import followUp from '../../templates/follow-up.md';
import handover from '../../templates/handover.md';
import legal from '../../templates/legal.md';
import resolutionProtocol from '../../templates/resolution-protocol.md';
import resolution from '../../templates/resolution.md';
import stakeholders from '../../templates/stakeholders.md';
import status from '../../templates/status.md';
import updateProtocol from '../../templates/update-protocol.md';
import update from '../../templates/update.md';
import {TRANSLATED_WORDS} from './actions/find-untranslated';
import type {Capability} from '../world/capability';
import {DRAFTS, outdated} from './rules/outdated';
import {MESSAGE_SETTINGS, checkSettings} from './rules/settings';

export const messages: Capability = {
  key: 'messages',
  settings: MESSAGE_SETTINGS,
  textRules: [TRANSLATED_WORDS],
  releaseRules: [
    {
      kinds: DRAFTS,
      gate: 'outdated',
      reads: [],
      find: (_, {fileId, incident, register}) =>
        outdated(
          fileId,
          register.documentsOf(incident.id),
          incident,
          register.policy,
        ),
    },
  ],
  tabChecks: [{tab: 'settings', find: checkSettings}],
  templates: [
    {
      key: 'update',
      name: 'Incident Response - Customer Update - Template (non-PII)',
      markdown: update,
    },
    {
      key: 'resolution',
      name: 'Incident Response - Resolution Notice - Template (non-PII)',
      markdown: resolution,
    },
    {
      key: 'follow-up',
      name: 'Incident Response - Customer Follow-up - Template (non-PII)',
      markdown: followUp,
    },
    {key: 'status', name: 'Status Page Entry - Template', markdown: status},
    {
      key: 'stakeholders',
      name: 'Stakeholder Update - Template (Internal)',
      markdown: stakeholders,
    },
    {
      key: 'executive',
      name: 'Executive Update - Template (Internal)',
      markdown: executive,
    },
    {
      key: 'legal',
      name: 'Notice to Legal and Compliance - Template (Internal)',
      markdown: legal,
    },
    {
      key: 'handover',
      name: 'Handover of Communications - Template (Internal)',
      markdown: handover,
    },
    {
      key: 'customer.protocol',
      name: 'Protocol: Incident Reported - Template (non-PII)',
      markdown: customerProtocol,
    },
    {
      key: 'update.protocol',
      name: 'Protocol: Incident Update - Template (non-PII)',
      markdown: updateProtocol,
    },
    {
      key: 'resolution.protocol',
      name: 'Protocol: Incident Resolved - Template (non-PII)',
      markdown: resolutionProtocol,
    },
  ],
};
