import type {CheckLine} from '../contract';

/** What a scratch document showed; null where it could not be asked. */
export interface DocumentFeatures {
  readonly anchored: boolean | null;
  readonly suggestions: boolean | null;
  readonly approvals: boolean | null;
}

/** What this tenant has of what reviews can use; the product works without each. */
export function documentLines({
  anchored,
  suggestions,
  approvals,
}: DocumentFeatures): readonly CheckLine[] {
  return [
    line(
      'Comments in Docs',
      anchored,
      'A lane’s thread is placed at the title, assigned to its reviewer.',
      'Threads are beside the text instead, and Google assigns nobody.',
    ),
    line(
      'Suggestions',
      suggestions,
      'Pending ones are seen before a release.',
      'They cannot be seen here: look for them by eye before a release.',
    ),
    line(
      'Approvals in Drive',
      approvals,
      'They are started beside the review.',
      'Your edition or your admin has none; reviews run on the review page alone.',
    ),
  ];
}

function line(
  label: string,
  there: boolean | null,
  works: string,
  without: string,
): CheckLine {
  if (there === true) {
    return {label, state: 'good', detail: works, remedy: ''};
  }
  return {
    label,
    state: 'warning',
    detail: there === null ? 'Could not be tried.' : without,
    remedy: there === null ? 'Check again in a minute.' : '',
  };
}
