import type {CellFinding} from '../../core/policy/policy-tab';
import type {TabPlan, TabProtection} from '../../core/register/table-plan';

/** Tabs that others than the owners can edit, or not all owners can. */
export function unprotected(
  tabs: readonly string[],
  present: readonly TabProtection[],
  owners: readonly string[],
): readonly string[] {
  return tabs.filter(tab => {
    const own = present.filter(one => one.tab === tab && !one.open);
    return (
      own.length === 0 ||
      own.some(
        ({editors}) =>
          // Google adds whoever makes the protection, and the owner of the file.
          !owners.every(owner => editors.includes(owner)),
      ) ||
      !own.some(({editors}) => editors.every(one => owners.includes(one)))
    );
  });
}

/** What is to be said about tabs that are not protected as they should be. */
export function protectionFindings(
  plan: readonly TabPlan[],
  present: readonly TabProtection[],
  owners: readonly string[],
): readonly (CellFinding & {readonly tab: string})[] {
  const wanted = plan.filter(({ownersOnly}) => ownersOnly === true);
  const open = unprotected(
    wanted.map(({key}) => key),
    present,
    owners,
  );
  return wanted
    .filter(({key}) => open.includes(key))
    .map(({key}) => ({
      tab: key,
      where: 'the whole tab',
      level: 'error',
      message: 'Others than the owners of the installation can edit it.',
      remedy: 'Run set-up: it protects the tab again.',
    }));
}
