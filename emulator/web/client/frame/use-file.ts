import {useEffect, useState} from 'preact/hooks';
import type {AddonMenu} from '../../wire';
import {query, rest} from '../api';
import {type FileMeta, readMeta} from './file-meta';
import type {ScriptBridge} from './script-bridge';

/** What Drive says of an open file, read again whenever somebody changes it. */
export function useMeta(first: FileMeta) {
  const {id} = first;
  const state = useState(first);
  const [, setMeta] = state;
  useEffect(() => {
    const again = (): void => void readMeta(id).then(setMeta, () => undefined);
    window.addEventListener('file-changed', again);
    return () => window.removeEventListener('file-changed', again);
  }, []);
  return state;
}

/** Menus of add-ons: only who may edit has them. */
export function useMenus(
  fileId: string,
  bridge: ScriptBridge,
  mayEdit: boolean,
): void {
  useEffect(() => {
    if (!mayEdit) return bridge.menus.set([]);
    // Without an answer there are no menus, as with an add-on that fails in onOpen.
    void rest<readonly AddonMenu[]>('GET', query('/_web/menus', {fileId})).then(
      menus => bridge.menus.set(menus),
      () => bridge.menus.set([]),
    );
  }, [mayEdit]);
}
