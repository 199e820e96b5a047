import {Users, X} from 'lucide';
import {boot} from '../boot';
import {Avatar} from '../frame/avatar';
import {Icon} from '../kit/icon';
import {type Grant, ROLES, roleName} from './permissions';

/** One person or group with access; what comes from the folder above can only be changed there. */
export function PersonRow({
  grant,
  disabled,
  onRole,
  onRemove,
}: {
  readonly grant: Grant;
  readonly disabled: boolean;
  readonly onRole: (role: string) => void;
  readonly onRemove: () => void;
}) {
  const {emailAddress = '', from} = grant;
  const name = grant.displayName ?? emailAddress;
  const notes = [
    ...(name === emailAddress ? [] : [emailAddress]),
    ...(from ? [`Inherited from ${from}`] : []),
  ];
  return (
    <li>
      {grant.type === 'group' ? (
        <span class="round">
          <Icon of={Users} size={18} />
        </span>
      ) : (
        <Avatar name={name || '?'} email={emailAddress} />
      )}
      <span class="who">
        <strong>
          {name}
          {emailAddress === boot.me && ' (you)'}
        </strong>
        <span title={notes.join(' · ')}>{notes.join(' · ')}</span>
      </span>
      <span class="role">
        {grant.role === 'owner' || disabled || from ? (
          roleName(grant.role)
        ) : (
          <>
            <select
              aria-label={`Role of ${name}`}
              value={grant.role}
              onChange={event => onRole(event.currentTarget.value)}
            >
              {ROLES.map(([id, label]) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
            <button
              class="icon"
              title="Remove access"
              aria-label={`Remove access of ${name}`}
              onClick={onRemove}
            >
              <Icon of={X} size={16} />
            </button>
          </>
        )}
      </span>
    </li>
  );
}
