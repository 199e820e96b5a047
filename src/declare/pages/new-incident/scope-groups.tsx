import {CheckListField} from '../../../kit/choice-field';
import {Group} from '../../../kit/group';
import {LinksField} from '../../../kit/links-field';
import {ListField} from '../../../kit/list-field';
import {SelectField} from '../../../kit/text-field';
import {TimeField} from '../../../kit/time-field';
import {utcTime} from '../../../kit/time';
import type {SectionProps} from './section';

/** "3 named", or that there is nothing. */
function counted(rows: readonly unknown[], none: string): string {
  return rows.length === 0 ? none : String(rows.length);
}

export function ScopeGroup({view, form, change, tied}: SectionProps) {
  return (
    <Group
      title="Scope"
      summary={form.services.join(', ') || 'affected services, detection'}
      paths={['services', 'detection']}
    >
      <ListField
        path="services"
        label="Affected services"
        hint="One a row. Pasting several lines makes several rows."
        noun="service"
        values={form.services}
        suggestions={view.services.map(value => ({value, label: ''}))}
        onInput={services => change({services})}
      />
      <SelectField
        {...tied('detection')}
        label="How it was noticed"
        none="Not known"
        choices={view.detections}
      />
    </Group>
  );
}

export function TimesGroup({form, tied}: SectionProps) {
  return (
    <Group
      title="Times"
      summary={`noticed ${utcTime(form.detectedAt) || 'not said'}`}
      paths={['startedAt', 'detectedAt']}
    >
      <div class="columns">
        <TimeField
          {...tied('detectedAt')}
          label="Detected at"
          hint="Your local time; UTC is shown beside it."
        />
        <TimeField
          {...tied('startedAt')}
          label="Started at"
          hint="Leave empty when not known."
        />
      </div>
    </Group>
  );
}

export function LinksGroup({form, change}: SectionProps) {
  return (
    <Group
      title="Links and tickets"
      summary={counted(form.links, 'none')}
      paths={['links']}
    >
      <LinksField
        path="links"
        label="Tickets, dashboards, documents"
        hint="Pasting several lines into an address makes several rows."
        links={form.links}
        onInput={links => change({links})}
      />
    </Group>
  );
}

export function RegulatoryGroup({view, form, change}: SectionProps) {
  if (view.regimes.length === 0) return null;
  return (
    <Group
      title="Regulatory"
      summary={
        form.regulatory.length > 0
          ? `${form.regulatory.length} ticked – call Legal now`
          : 'none'
      }
      paths={['regulatory']}
    >
      <CheckListField
        path="regulatory"
        label="Possibly touched"
        hint="If in doubt, tick it, and call Legal yourself."
        values={form.regulatory}
        choices={view.regimes}
        onInput={regulatory => change({regulatory})}
      />
    </Group>
  );
}
