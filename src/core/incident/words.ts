export type DocumentKind =
  | 'internal'
  | 'customer'
  | 'faq'
  | 'technical'
  | 'update'
  | 'resolution'
  | 'follow-up'
  | 'status'
  | 'stakeholders'
  | 'executive'
  | 'legal'
  | 'handover'
  /** After the resolution; made when somebody begins them. */
  | 'analysis'
  | 'post-mortem'
  | 'public-post-mortem'
  | 'retrospective';

export type Visibility = 'open' | 'restricted';

export type IncidentKind =
  | 'outage'
  | 'degradation'
  | 'data'
  | 'security'
  | 'pentest-vulnerability'
  | 'product-change'
  | 'maintenance';

export type RawEventData = 'unknown' | 'intact' | 'lost';

export type RoleKey =
  'commander' | 'technicalLead' | 'commsLead' | 'sme' | 'scribe';

export type Phase =
  | 'detection'
  | 'triage'
  | 'investigation'
  | 'containment'
  | 'resolution'
  | 'recovery'
  | 'post-incident'
  | 'closed';

export interface Link {
  readonly label: string;
  readonly url: string;
}

/** A person as typed: an address, or a name when there is no account. Empty when the role is open. */
export type Roles = Readonly<Record<RoleKey, string>>;

/** A row of the People tab; the name may be ''. */
export interface KnownPerson {
  readonly name: string;
  readonly email: string;
}
