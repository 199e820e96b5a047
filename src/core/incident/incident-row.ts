import {levelTitle} from '../policy/level-title';
import {levelOf, type Policy} from '../policy/policy';
import type {Cell} from '../register/table-plan';
import type {Incident} from './incident';
import {setupCell} from './setup-cell';
import type {Link} from './words';

/** A full row, by column key; the level by the name people read. */
export function incidentRow(
  incident: Incident,
  policy: Policy,
): Record<string, Cell> {
  const level = levelOf(policy, incident.severity);
  return {
    id: incident.id,
    title: incident.title,
    severity: level ? levelTitle(level) : incident.severity,
    phase: incident.phase,
    kind: incident.kind,
    visibility: incident.visibility,
    known: incident.known,
    services: incident.services.join('\n'),
    // As text: a number could be what Sheets keeps of "40%".
    percentUsers:
      incident.percentUsers === null ? '' : String(incident.percentUsers),
    detection: incident.detection,
    rawEventData: incident.rawEventData,
    workaround: incident.workaround,
    customerAction: incident.customerAction,
    affected: incident.affected,
    ...incident.facts,
    ...incident.roles,
    people: incident.people.join('\n'),
    links: incident.links.map(linkLine).join('\n'),
    regulatory: incident.regulatory.join('\n'),
    startedAt: incident.startedAt,
    detectedAt: incident.detectedAt,
    declaredAt: incident.declaredAt,
    confirmedAt: incident.confirmedAt,
    resolvedAt: incident.resolvedAt,
    nextUpdateAt: incident.nextUpdateAt,
    commsNeeded: incident.comms.needed,
    commsReason: incident.comms.reason,
    commsDecidedBy: incident.comms.by,
    faqNeeded: incident.faq.needed,
    faqReason: incident.faq.reason,
    technical: incident.technical,
    declaredBy: incident.declaredBy,
    updatedAt: incident.updatedAt,
    rev: incident.rev,
    setup: setupCell(incident.setup, incident.operation),
    operation: incident.operation,
    folderId: incident.folderId,
    registerId: incident.registerId,
  };
}

/** All that the main register says of a restricted incident: no title, people, severity or time. */
export function stubRow(incident: Incident): Record<string, Cell> {
  const {id, phase, visibility, setup, operation, folderId, registerId} =
    incident;
  return {
    id,
    phase,
    visibility,
    setup: setupCell(setup, operation),
    operation,
    folderId,
    registerId,
  };
}

/** `Ticket 12 https://…` */
function linkLine({label, url}: Link): string {
  return label === '' ? url : `${label} ${url}`;
}
