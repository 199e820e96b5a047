import {Building2, Globe, Lock} from 'lucide';
import {boot} from '../boot';
import {Icon} from '../kit/icon';
import {type Grant, ROLES} from './permissions';

export type General = 'restricted' | 'domain' | 'anyone';

/** What everybody may do who has the link. */
export function GeneralAccess({
  general,
  disabled,
  onChange,
}: {
  readonly general: readonly Grant[];
  readonly disabled: boolean;
  readonly onChange: (type: General, role: string) => void;
}) {
  const widest =
    general.find(({type}) => type === 'anyone') ??
    general.find(({type}) => type === 'domain');
  const type: General =
    widest?.type === 'anyone' || widest?.type === 'domain'
      ? widest.type
      : 'restricted';
  const role = widest?.role ?? 'reader';
  const text = {
    restricted: 'Only people with access can open it',
    domain: `Everybody at ${widest?.domain ?? boot.me.split('@')[1]} who has the link`,
    anyone: 'Anybody on the internet who has the link',
  }[type];
  return (
    <div class="general">
      <span class="round">
        <Icon
          of={{restricted: Lock, domain: Building2, anyone: Globe}[type]}
          size={18}
        />
      </span>
      <span class="who">
        <select
          aria-label="General access"
          value={type}
          disabled={disabled || widest?.from !== undefined}
          onChange={event =>
            onChange(event.currentTarget.value as General, role)
          }
        >
          <option value="restricted">Restricted</option>
          <option value="domain">{boot.me.split('@')[1]}</option>
          <option value="anyone">Anyone with the link</option>
        </select>
        <span>
          {text}
          {widest?.from && `, inherited from ${widest.from}`}
        </span>
      </span>
      {type !== 'restricted' && (
        <select
          aria-label="Role for everybody with the link"
          value={role}
          disabled={disabled || widest?.from !== undefined}
          onChange={event => onChange(type, event.currentTarget.value)}
        >
          {ROLES.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
