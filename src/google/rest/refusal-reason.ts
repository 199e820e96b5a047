import type {RefusalReason} from '../../world/ask/call';

/**
 * What Google's words say beyond the status. The same texts come as answers and as exceptions of UrlFetchApp.
 *
 * Sources: https://developers.google.com/apps-script/guides/services/quotas (one day),
 * https://cloud.google.com/apis/design/errors (`SERVICE_DISABLED`), https://developers.google.com/apps-script/concepts/scopes
 * (permissions), https://developers.google.com/workspace/drive/api/guides/handle-errors (limits of Drive, domain policy); the words about the allowlist and about a tab that is gone are reported.
 */
export function refusalReason(words: string): RefusalReason | undefined {
  if (API_OFF.test(words)) return apiOff(words);
  return REASONS.find(([said]) => said.test(words))?.[1];
}

const API_OFF = /SERVICE_DISABLED|accessNotConfigured|it is disabled\. Enable/;

const REASONS: readonly (readonly [said: RegExp, reason: RefusalReason])[] = [
  [
    /insufficient authentication scopes|ACCESS_TOKEN_SCOPE_INSUFFICIENT|(do not have permission|permissions are not sufficient) to call|Authorization is required/i,
    {is: 'not-granted'},
  ],
  [/too many times for one day|dailyLimitExceeded/i, {is: 'day-used-up'}],
  [/No grid with id/, {is: 'tab-gone'}],
  [/not been whitelisted|not allowlisted/i, {is: 'address-blocked'}],
  [
    /storageQuotaExceeded|teamDriveFileLimitExceeded|numChildrenInNonRootLimitExceeded|activeItemCreationLimitExceeded/,
    {is: 'no-room'},
  ],
  [/sharingRateLimitExceeded/, {is: 'sharing-limit'}],
  [/domainPolicy/, {is: 'apps-off'}],
  [/exportSizeLimitExceeded/, {is: 'too-large'}],
];

function apiOff(words: string): RefusalReason {
  const [, api = 'A Google API'] =
    /([A-Z][\w ]{2,40} API) has not been used/.exec(words) ?? [];
  // Into a link goes nothing but the console's own address.
  const [enableAt = ''] =
    /https:\/\/console\.(?:developers|cloud)\.google\.com\/[\w./?=&-]+/.exec(
      words,
    ) ?? [];
  return {is: 'api-off', api, enableAt};
}
