import type {IncidentView} from '../core/incident/views';

/** Every role of an incident, named or not. */
export function IncidentRoles({
  incident: {roles},
}: {
  readonly incident: IncidentView;
}) {
  return (
    <dl class="roles">
      {roles.map(({key, label, person}) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{person || 'Not named yet'}</dd>
        </div>
      ))}
    </dl>
  );
}
