import {Group} from '../../../kit/group';
import {PersonField} from '../../../kit/person-field';
import type {SectionProps} from './section';

export function PeopleGroup({view, form, change}: SectionProps) {
  const named = view.roles.filter(({key}) => form.roles[key].trim() !== '');
  const needed = view.roles.some(({required}) => required);
  return (
    <Group
      title="People and roles"
      summary={
        named.length > 0
          ? named.map(({label}) => label).join(', ')
          : needed
            ? 'some are required'
            : 'you lead until others are named'
      }
      paths={['roles']}
      open={needed}
    >
      <div class="columns">
        {view.roles.map(({key, label, hint, required}) => (
          <PersonField
            key={key}
            path={`roles.${key}`}
            label={label}
            hint={hint}
            required={required}
            value={form.roles[key]}
            people={view.people}
            me={view.me}
            onInput={person => change({roles: {...form.roles, [key]: person}})}
          />
        ))}
      </div>
    </Group>
  );
}
