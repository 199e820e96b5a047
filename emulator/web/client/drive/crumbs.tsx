import {ChevronRight} from 'lucide';
import {Icon} from '../kit/icon';
import {type DriveFile, addressOf} from './files';
import {PLACES, type Where} from './where';

/** The way from My Drive to the folder that is shown, or the name of the place. */
export function Crumbs({
  where,
  trail,
}: {
  readonly where: Where;
  readonly trail: readonly DriveFile[];
}) {
  if (where.place !== 'folder') {
    const name =
      PLACES.find(([place]) => place === where.place)?.[1] ??
      `Found for “${where.detail}”`;
    return <h2 class="crumbs">{name}</h2>;
  }
  return (
    <h2 class="crumbs">
      {trail.length === 0 && <span>My Drive</span>}
      {trail.map((folder, at) => (
        <span key={folder.id}>
          {at > 0 && <Icon of={ChevronRight} size={18} />}
          {at === trail.length - 1 ? (
            folder.name
          ) : (
            <a href={folder.parents ? addressOf(folder) : '/'}>{folder.name}</a>
          )}
        </span>
      ))}
    </h2>
  );
}
