/** Google’s APIs the product calls, as the Cloud console names them; each has to be enabled in the script’s own project. */
export interface GoogleApi {
  /** `drive.googleapis.com`. */
  readonly service: string;
  readonly title: string;
  /** What does not work without it. */
  readonly purpose: string;
}

/** Source of the names: the Cloud console’s API library; Calendar’s service is `calendar-json`. */
export const GOOGLE_APIS: readonly GoogleApi[] = [
  {
    service: 'drive.googleapis.com',
    title: 'Google Drive API',
    purpose: 'nothing works without it',
  },
  {
    service: 'docs.googleapis.com',
    title: 'Google Docs API',
    purpose: 'documents cannot be stamped or read',
  },
  {
    service: 'sheets.googleapis.com',
    title: 'Google Sheets API',
    purpose: 'the register cannot be read or written',
  },
  {
    service: 'driveactivity.googleapis.com',
    title: 'Drive Activity API',
    purpose: 'typed answers have to be confirmed on the review page',
  },
  {
    service: 'people.googleapis.com',
    title: 'People API',
    purpose: 'reviewers are not found in the directory',
  },
  {
    service: 'calendar-json.googleapis.com',
    title: 'Google Calendar API',
    purpose: 'no time can be proposed for a post-mortem',
  },
];

/** Where an administrator of the Cloud project enables it. @param project Number or id; '' for the one last used. */
export function enableAddress(service: string, project: string): string {
  const page = `https://console.cloud.google.com/apis/library/${service}`;
  return project === '' ? page : `${page}?project=${project}`;
}
