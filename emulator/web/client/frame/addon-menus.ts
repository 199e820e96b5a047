import type {MenuEntry} from '../../../appsscript/contracts';
import type {AddonMenu} from '../../wire';
import type {Entry} from '../kit/menu';
import type {ScriptBridge} from './script-bridge';

/** What hangs under Extensions: the menus add-ons made with `createAddonMenu`. */
export function extensionEntries(
  menus: readonly AddonMenu[],
  bridge: ScriptBridge,
): readonly Entry[] {
  const entries = menus.flatMap(({scriptId, name, menus: made, error}) => [
    ...made
      .filter(menu => menu.kind === 'menu' && menu.addon)
      .flatMap(menu => entriesOf(menu, scriptId, bridge)),
    ...(error
      ? [
          {
            label: `${name}: ${error}`,
            run: () => bridge.failure.set(`${name}: ${error}`),
          },
        ]
      : []),
  ]);
  return entries.length > 0
    ? entries
    : [{label: 'No add-on has a menu here', run: () => {}, disabled: true}];
}

/** Menus of `createMenu`: they stand in the menu bar. */
export function topLevelMenus(
  menus: readonly AddonMenu[],
  bridge: ScriptBridge,
): readonly {readonly label: string; readonly entries: readonly Entry[]}[] {
  return menus.flatMap(({menus: made, scriptId}) =>
    made.flatMap(menu =>
      menu.kind === 'menu' && !menu.addon
        ? [
            {
              label: menu.label,
              entries: menu.entries.flatMap(entry =>
                entriesOf(entry, scriptId, bridge),
              ),
            },
          ]
        : [],
    ),
  );
}

function entriesOf(
  entry: MenuEntry,
  scriptId: string,
  bridge: ScriptBridge,
): readonly Entry[] {
  switch (entry.kind) {
    case 'separator':
      return ['separator'];
    case 'item':
      return [
        {
          label: entry.label,
          run: () => void bridge.runMenu(scriptId, entry.function),
        },
      ];
    case 'menu':
      return [
        {
          label: entry.label,
          entries: entry.entries.flatMap(inner =>
            entriesOf(inner, scriptId, bridge),
          ),
        },
      ];
  }
}
