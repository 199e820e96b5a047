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
    LABELS[path] ??
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

const LABELS: Readonly<Record<string, string>> = {
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
};

/** Everything about the incident that is stamped into its documents. */
export function MetadataFields({
  view,
  incident,
  form,
  change,
}: {
  readonly view: SidebarView;
  readonly incident: IncidentView;
  readonly form: MetadataForm;
  readonly change: (patch: Partial<MetadataForm>) => void;
}) {
  const label = (path: string) => fieldLabel(path, incident);
  return (
    <>
      <SelectField
        path="severity"
        label={label('severity')}
        value={form.severity}
        choices={view.levels.map(level => ({
          value: level.key,
          label: levelTitle(level),
        }))}
        onInput={severity => change({severity})}
      />
      <SelectField
        path="phase"
        label={label('phase')}
        value={form.phase}
        choices={view.phases}
        onInput={value => {
          // The choices come from the same list as the type.
          change({phase: value as MetadataForm['phase']});
        }}
      />
      <TimeField
        path="nextUpdateAt"
        label={label('nextUpdateAt')}
        value={form.nextUpdateAt}
        onInput={nextUpdateAt => change({nextUpdateAt})}
      />
      <TextField
        path="title"
        label={label('title')}
        most={LONGEST.title}
        value={form.title}
        onInput={title => change({title})}
      />
      <TextArea
        path="known"
        label={label('known')}
        rows={2}
        value={form.known ?? ''}
        onInput={known => change({known})}
      />
      <FactFields
        part="readers"
        facts={form.facts ?? {}}
        people={view.people}
        me={view.me}
        onInput={facts => change({facts})}
      />
      <TextArea
        path="affected"
        label={label('affected')}
        rows={2}
        value={form.affected ?? ''}
        onInput={affected => change({affected})}
      />
      <TextArea
        path="customerAction"
        label={label('customerAction')}
        rows={2}
        value={form.customerAction ?? ''}
        onInput={customerAction => change({customerAction})}
      />
      <TextField
        path="faqSkipped"
        label={label('faqSkipped')}
        hint="Empty: its answers are signed before customers are told."
        value={form.faqSkipped ?? ''}
        onInput={faqSkipped => change({faqSkipped})}
      />
      <TextArea
        path="workaround"
        label={label('workaround')}
        rows={2}
        value={form.workaround}
        onInput={workaround => change({workaround})}
      />
      <TextField
        path="percentUsers"
        label={label('percentUsers')}
        hint="Empty when not known."
        inputMode="decimal"
        value={form.percentUsers}
        onInput={percentUsers => change({percentUsers})}
      />
      <RadioField
        path="rawEventData"
        label={label('rawEventData')}
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
        label={label('kind')}
        value={form.kind ?? 'outage'}
        choices={choices(KINDS)}
        onInput={kind => {
          // The choices come from the same list as the type.
          change({kind: kind as IncidentKind});
        }}
      />
      <SelectField
        path="detection"
        label={label('detection')}
        none="Not known yet"
        value={form.detection ?? ''}
        choices={choices(DETECTIONS)}
        onInput={detection => change({detection})}
      />
      <ListField
        path="services"
        label={label('services')}
        noun="service"
        values={form.services}
        onInput={services => change({services})}
      />
      {incident.roles.map(({key, label: role}) => (
        <PersonField
          key={key}
          path={`roles.${key}`}
          label={role}
          value={form.roles[key]}
          people={view.people}
          me={view.me}
          onInput={person => change({roles: {...form.roles, [key]: person}})}
        />
      ))}
      {TIMES.slice(1).map(([key, time]) => (
        <TimeField
          key={key}
          path={key}
          label={time}
          value={form[key]}
          onInput={iso => change({[key]: iso})}
        />
      ))}
      {(['times', 'next', 'cause', 'inside'] as const).map(part => (
        <FactFields
          key={part}
          part={part}
          facts={form.facts ?? {}}
          people={view.people}
          me={view.me}
          onInput={facts => change({facts})}
        />
      ))}
      <LinksField
        path="links"
        label={label('links')}
        links={form.links}
        onInput={links => change({links})}
      />
    </>
  );
}
