import type {ComponentProps} from 'preact';
import {FACTS} from '../../core/incident/facts';
import {LONGEST} from '../../core/incident/longest';
import {
  choices,
  DETECTIONS,
  isKey,
  KINDS,
} from '../../core/incident/vocabulary';
import type {IncidentKind} from '../../core/incident/words';
import type {IncidentView} from '../../core/incident/views';
import type {MetadataForm, SidebarView} from '../contract';
import {RadioField} from '../../kit/choice-field';
import {levelTitle} from '../../core/policy/level-title';
import {LinksField} from '../../kit/links-field';
import {ListField} from '../../kit/list-field';
import {PersonField} from '../../kit/person-field';
import {FactFields} from './fact-fields';
import {SelectField, TextArea, TextField} from '../../kit/text-field';
import {tiedTo} from '../../kit/tied';
import {localTime} from '../../kit/time';
import {TimeField} from '../../kit/time-field';

const TIMES = [
  ['nextUpdateAt', 'Next update'],
  ['detectedAt', 'Detected at'],
  ['startedAt', 'Started at'],
  ['confirmedAt', 'Confirmed at'],
  ['resolvedAt', 'Resolved at'],
] as const;

/** Names of the fields, also for messages about them. */
export function fieldLabel(path: string, incident: IncidentView): string {
  const role = incident.roles.find(({key}) => path === `roles.${key}`);
  const time = TIMES.find(([key]) => key === path);
  const fact = /^facts\.(\w+)$/.exec(path)?.[1] ?? '';
  return (
    role?.label ??
    time?.[1] ??
    (isKey(LABELS, path) ? LABELS[path] : undefined) ??
    (isKey(FACTS, fact) ? FACTS[fact].label : path)
  );
}

/** A value as the page shows it: levels and phases by name, times in the person's zone. */
export function inWords(
  path: string,
  value: string,
  {levels, phases}: SidebarView,
): string {
  const level = levels.find(({key}) => path === 'severity' && key === value);
  const phase = phases.find(one => path === 'phase' && one.value === value);
  const time = TIMES.some(([key]) => key === path);
  return (
    (level && levelTitle(level)) ||
    phase?.label ||
    (time && localTime(value, Date.now())) ||
    value
  );
}

const LABELS = {
  title: 'Title',
  people: 'People with access',
  declaredBy: 'Declared by',
  severity: 'Severity',
  phase: 'Phase',
  percentUsers: 'Share of users, percent',
  services: 'Affected services',
  rawEventData: 'Raw event data',
  workaround: 'Workaround',
  links: 'Links and tickets',
  known: 'What is known',
  kind: 'Kind of incident',
  detection: 'Detected by',
  affected: 'Who is affected, and who is not',
  customerAction: 'What customers have to do',
  faqSkipped: 'Why there is no FAQ',
} satisfies Readonly<Record<string, string>>;

/** What a form may leave out, as the fields show it. */
const LEFT_OUT = {
  facts: {},
  known: '',
  kind: 'outage',
  detection: '',
  affected: '',
  customerAction: '',
  faqSkipped: '',
} satisfies Partial<MetadataForm>;

interface Fields {
  readonly view: SidebarView;
  readonly incident: IncidentView;
  readonly form: MetadataForm;
  readonly change: (patch: Partial<MetadataForm>) => void;
}

/** Everything about the incident that is stamped into its documents. */
export function MetadataFields(fields: Fields) {
  const {view, incident, form, change} = fields;
  return (
    <>
      <StandFields {...fields} />
      <ReaderFields {...fields} />
      <KindFields {...fields} />
      {incident.roles.map(({key, label}) => (
        <PersonField
          key={key}
          path={`roles.${key}`}
          label={label}
          value={form.roles[key]}
          people={view.people}
          me={view.me}
          onInput={person => change({roles: {...form.roles, [key]: person}})}
        />
      ))}
      {TIMES.slice(1).map(([key]) => (
        <TimeField key={key} {...named(key, fields)} />
      ))}
      {(['times', 'next', 'cause', 'inside'] as const).map(part => (
        <FactsOf key={part} part={part} fields={fields} />
      ))}
      <LinksField
        path="links"
        label={LABELS.links}
        links={form.links}
        onInput={links => change({links})}
      />
    </>
  );
}

/** A field with its label, tied to its part of the form. */
function named<Part extends keyof MetadataForm>(
  part: Part,
  {incident, form, change}: Fields,
) {
  const tied = tiedTo({...LEFT_OUT, ...form}, change);
  return {...tied(part), label: fieldLabel(part, incident)};
}

/** Where the incident stands: what changes most often comes first. */
function StandFields(fields: Fields) {
  const {view, form, change} = fields;
  return (
    <>
      <SelectField
        {...named('severity', fields)}
        choices={view.levels.map(level => ({
          value: level.key,
          label: levelTitle(level),
        }))}
      />
      <SelectField
        path="phase"
        label={LABELS.phase}
        value={form.phase}
        choices={view.phases}
        onInput={value => {
          // The choices come from the same list as the type.
          change({phase: value as MetadataForm['phase']});
        }}
      />
      <TimeField {...named('nextUpdateAt', fields)} />
      <TextField {...named('title', fields)} most={LONGEST.title} />
      <TextArea {...named('known', fields)} rows={2} />
    </>
  );
}

/** What customers are told about it. */
function ReaderFields(fields: Fields) {
  return (
    <>
      <FactsOf part="readers" fields={fields} />
      <TextArea {...named('affected', fields)} rows={2} />
      <TextArea {...named('customerAction', fields)} rows={2} />
      <TextField
        {...named('faqSkipped', fields)}
        hint="Empty: its answers are signed before customers are told."
      />
      <TextArea {...named('workaround', fields)} rows={2} />
      <TextField
        {...named('percentUsers', fields)}
        hint="Empty when not known."
        inputMode="decimal"
      />
    </>
  );
}

/** What kind of incident it is, and what it touched. */
function KindFields(fields: Fields) {
  const {form, change} = fields;
  return (
    <>
      <RadioField
        path="rawEventData"
        label={LABELS.rawEventData}
        layout="inline"
        value={form.rawEventData}
        choices={[
          {value: 'unknown', label: 'Unknown'},
          {value: 'intact', label: 'Intact'},
          {value: 'lost', label: 'Lost'},
        ]}
        onInput={value =>
          change({
            rawEventData:
              value === 'intact' || value === 'lost' ? value : 'unknown',
          })
        }
      />
      <SelectField
        path="kind"
        label={LABELS.kind}
        value={form.kind ?? LEFT_OUT.kind}
        choices={choices(KINDS)}
        onInput={kind => {
          // The choices come from the same list as the type.
          change({kind: kind as IncidentKind});
        }}
      />
      <SelectField
        {...named('detection', fields)}
        none="Not known yet"
        choices={choices(DETECTIONS)}
      />
      <ListField
        path="services"
        label={LABELS.services}
        noun="service"
        values={form.services}
        onInput={services => change({services})}
      />
    </>
  );
}

function FactsOf({
  part,
  fields: {view, form, change},
}: {
  readonly part: ComponentProps<typeof FactFields>['part'];
  readonly fields: Fields;
}) {
  return (
    <FactFields
      part={part}
      facts={form.facts ?? LEFT_OUT.facts}
      people={view.people}
      me={view.me}
      onInput={facts => change({facts})}
    />
  );
}
