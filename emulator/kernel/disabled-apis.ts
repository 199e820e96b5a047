import type {ApiName} from '../surface/model';
import type {Caller, Settings} from './contracts';
import {enabledServices} from './enabled-services';
import {ApiError} from './errors';
import type {Store} from './store';

/** As the Cloud console names them. */
const TITLES: Readonly<Record<string, string>> = {
  calendar: 'Google Calendar API',
  docs: 'Google Docs API',
  drive: 'Google Drive API',
  driveactivity: 'Drive Activity API',
  gmail: 'Gmail API',
  people: 'People API',
  script: 'Apps Script API',
  sheets: 'Google Sheets API',
};

/** What the Cloud console calls the API. Source: https://github.com/googleapis/google-api-go-client (calendar-json) */
function serviceOf(api: ApiName): string {
  return `${api === 'calendar' ? 'calendar-json' : api}.googleapis.com`;
}

/**
 * Refuses a script whose Cloud project has not got the API enabled. Clients of no project are not concerned.
 * Source: https://github.com/googleworkspace/apps-script-oauth2/issues/443 (text), https://cloud.google.com/apis/design/errors
 *   (`SERVICE_DISABLED`); Drive's older shape names `accessNotConfigured`.
 *
 * @throws ApiError 403
 */
export function refuseDisabled(
  api: ApiName,
  {project}: Caller,
  settings: Settings,
  store: Store,
): void {
  if (project === 'external') return;
  const service = serviceOf(api);
  const enabled =
    settings.cloudProjects.length === 0 ||
    enabledServices(store, project).includes(service);
  if (enabled && !settings.disabledApis.includes(api)) return;
  const url = `https://console.developers.google.com/apis/api/${service}/overview?project=${project}`;
  const message = `${TITLES[api] ?? service} has not been used in project ${project} before or it is disabled. Enable it by visiting ${url} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`;
  throw new ApiError(
    'PERMISSION_DENIED',
    message,
    {reason: 'accessNotConfigured', domain: 'usageLimits'},
    [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'SERVICE_DISABLED',
        domain: 'googleapis.com',
        metadata: {
          service,
          serviceTitle: TITLES[api] ?? service,
          consumer: `projects/${project}`,
          containerInfo: project,
          activationUrl: url,
        },
      },
      {
        '@type': 'type.googleapis.com/google.rpc.LocalizedMessage',
        locale: 'en-US',
        message,
      },
      {
        '@type': 'type.googleapis.com/google.rpc.Help',
        links: [{description: 'Google developers console API activation', url}],
      },
    ],
  );
}
