import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import type {TabPlan, TabProtection} from '../../world/register';

/**
 * Ranges that cover a whole tab. An editor who is not named is refused by Google, on every way into the cells; the owner of
 * the spreadsheet is always an editor.
 * Source: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#ProtectedRange
 */
export function protectionsIn(
  sheets: readonly sheets_v4.Schema$Sheet[],
  plan: readonly TabPlan[],
): readonly TabProtection[] {
  return sheets.flatMap(({properties, protectedRanges}) => {
    const sheetId = properties?.sheetId ?? 0;
    const tab = plan.find(one => one.sheetId === sheetId);
    if (!tab) return [];
    return (protectedRanges ?? [])
      .filter(one => isWhole(one) && (one.unprotectedRanges ?? []).length === 0)
      .map(({protectedRangeId, editors, warningOnly}) => ({
        tab: tab.key,
        id: protectedRangeId ?? 0,
        editors: [...(editors?.users ?? []), ...(editors?.groups ?? [])].map(
          one => one.toLowerCase(),
        ),
        open: warningOnly === true || editors?.domainUsersCanEdit === true,
      }));
  });
}

export function protectRequests(
  tabs: readonly TabPlan[],
  editors: readonly string[],
  replaced: readonly TabProtection[],
): sheets_v4.Schema$Request[] {
  return [
    ...replaced.map(({id}) => ({
      deleteProtectedRange: {protectedRangeId: id},
    })),
    ...tabs.map(({sheetId, title}) => ({
      addProtectedRange: {
        protectedRange: {
          range: {sheetId},
          description: `${title}: for the owners of Incident Comms`,
          warningOnly: false,
          editors: {users: [...editors], domainUsersCanEdit: false},
        },
      },
    })),
  ];
}

function isWhole({range}: sheets_v4.Schema$ProtectedRange): boolean {
  return (
    range?.startRowIndex === undefined &&
    range?.endRowIndex === undefined &&
    range?.startColumnIndex === undefined &&
    range?.endColumnIndex === undefined
  );
}
