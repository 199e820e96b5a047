import type {ActiveIncident} from '../../core/incident/views';
import {
  documentUrl,
  folderUrl,
  spreadsheetUrl,
} from '../../core/base/google-addresses';
import type {Incident} from '../../core/incident/incident';
import {levelOf} from '../../core/policy/policy';
import {PHASES} from '../../core/incident/vocabulary';
import type {FoundRow, RegisterFacts} from './register-facts';

/** Neither over nor closed. */
export function isActive({phase}: Pick<Incident, 'phase'>): boolean {
  return phase !== 'closed' && phase !== 'post-incident';
}

/** Active incidents whose words are in this register, the most severe first, then the newest. */
export function activeIn(
  facts: RegisterFacts,
  registerId: string,
): readonly ActiveIncident[] {
  const rank = ({incident: {severity}}: FoundRow): number =>
    levelOf(facts.policy, severity)?.rank ?? Number.MAX_SAFE_INTEGER;
  return facts
    .incidents()
    .filter(({incident}) => isActive(incident) && !isStub(incident, registerId))
    .sort((a, b) => rank(a) - rank(b) || newestFirst(a.incident, b.incident))
    .map(found => incidentIn(facts, found, registerId));
}

export function newestFirst(
  a: Pick<Incident, 'declaredAt'>,
  b: Pick<Incident, 'declaredAt'>,
): number {
  return b.declaredAt.localeCompare(a.declaredAt);
}

/** An incident of that register, as lists show it. */
export function incidentIn(
  facts: RegisterFacts,
  {incident, problems}: FoundRow,
  registerId: string,
): ActiveIncident {
  const level = levelOf(facts.policy, incident.severity);
  return {
    id: incident.id,
    title: incident.title || 'Without a title: write it into its cell',
    severity: level?.label ?? '',
    rank: level?.rank ?? -1,
    restricted: incident.visibility === 'restricted',
    signs: [
      ...(incident.setup.state === 'pending' ? ['Unfinished'] : []),
      ...(incident.comms.needed ? [] : ['No comms']),
    ],
    remark: problems.find(({field}) => field === 'id')?.message ?? '',
    phase: PHASES[incident.phase].label,
    declaredAt: incident.declaredAt,
    nextUpdateAt: incident.nextUpdateAt,
    url: addressOf(facts, incident, registerId),
  };
}

/** What a restricted incident leaves in the main register; its words are in its own. */
function isStub({visibility, registerId}: Incident, readFrom: string): boolean {
  return visibility === 'restricted' && registerId !== readFrom;
}

/** Where a person starts reading. */
function addressOf(
  facts: RegisterFacts,
  {id, folderId}: Incident,
  registerId: string,
): string {
  const internal = facts.documentsOf(id).find(({kind}) => kind === 'internal');
  if (internal) return documentUrl(internal.fileId);
  return folderId === '' ? spreadsheetUrl(registerId) : folderUrl(folderId);
}
