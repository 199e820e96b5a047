import * as v from 'valibot';

const Text = v.pipe(v.string(), v.maxLength(40_000));
const Texts = v.pipe(v.array(Text), v.maxLength(500));

const RolesShape = v.object({
  commander: Text,
  technicalLead: Text,
  commsLead: Text,
  sme: Text,
  scribe: Text,
});

const LinksShape = v.pipe(
  v.array(v.object({label: Text, url: Text})),
  v.maxLength(500),
);

/** By key; keys nobody knows are dropped. */
const FactsShape = v.record(v.string(), Text);

const KINDS = [
  'outage',
  'degradation',
  'data',
  'security',
  'pentest-vulnerability',
  'product-change',
  'maintenance',
] as const;

/** Shape only; what the values mean is checked where it can be said in words. */
export const FormShape = v.object({
  operation: Text,
  title: Text,
  known: Text,
  severity: Text,
  percentUsers: Text,
  kind: v.picklist(['', ...KINDS]),
  detection: Text,
  services: Texts,
  roles: RolesShape,
  links: LinksShape,
  regulatory: Texts,
  visibility: v.picklist(['open', 'restricted']),
  people: Texts,
  rawEventData: v.picklist(['', 'unknown', 'intact', 'lost']),
  startedAt: Text,
  detectedAt: Text,
  comms: v.object({needed: v.nullable(v.boolean()), reason: Text}),
  faq: v.object({needed: v.boolean(), reason: Text}),
  technical: v.boolean(),
  customerAction: Text,
  affected: Text,
  facts: v.optional(FactsShape, {}),
});

const MetadataShape = v.object({
  title: Text,
  severity: Text,
  phase: v.picklist([
    'detection',
    'triage',
    'investigation',
    'containment',
    'resolution',
    'recovery',
    'post-incident',
    'closed',
  ]),
  percentUsers: Text,
  services: Texts,
  roles: RolesShape,
  startedAt: Text,
  detectedAt: Text,
  confirmedAt: Text,
  resolvedAt: Text,
  nextUpdateAt: Text,
  rawEventData: v.picklist(['unknown', 'intact', 'lost']),
  workaround: Text,
  links: LinksShape,
  facts: v.optional(FactsShape, {}),
  known: v.optional(Text),
  kind: v.optional(v.picklist(KINDS)),
  detection: v.optional(Text),
  affected: v.optional(Text),
  customerAction: v.optional(Text),
  faqSkipped: v.optional(Text),
});

export const ChangeShape = v.object({
  incidentId: Text,
  rev: v.number(),
  form: MetadataShape,
  base: v.optional(MetadataShape),
  decisions: v.record(Text, v.picklist(['keep', 'replace'])),
});

export const EntryShape = v.object({
  incidentId: Text,
  operation: Text,
  at: Text,
  text: Text,
});

export const SetupShape = v.object({
  preset: Text,
  writers: Texts,
  domainReads: v.boolean(),
  idPrefix: Text,
  place: v.optional(Text),
  restrictedPlace: v.optional(Text),
  operation: v.optional(Text),
});
