import {Clock, HardDrive, Trash2, Users} from 'lucide';
import type {IconNode} from 'lucide';
import type {Place} from './files';

/** The places of Drive, as they stand in its list. */
export const PLACES: readonly (readonly [Place, string, IconNode])[] = [
  ['folder', 'My Drive', HardDrive],
  ['shared', 'Shared with me', Users],
  ['recent', 'Recent', Clock],
  ['trash', 'Trash', Trash2],
];

/** Which files are shown. */
export interface Where {
  readonly place: Place;
  /** A folder's id, or the words searched for. */
  readonly detail: string;
}

/** The address is the place: `/drive/folders/{id}`, `/drive/shared`, `/drive/search?q=`. */
export function here(): Where {
  const {pathname, search} = location;
  const folder = /\/folders\/([\w-]+)$/.exec(pathname)?.[1];
  const place = PLACES.find(([id]) => pathname === `/drive/${id}`)?.[0];
  if (pathname === '/drive/search') {
    const detail = new URLSearchParams(search).get('q') ?? '';
    return {place: 'search', detail};
  }
  return {place: place ?? 'folder', detail: folder ?? 'root'};
}
