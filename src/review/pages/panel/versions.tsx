import {OutsideLink} from '../../../kit/outside-link';
import {localTime} from '../../../kit/time';
import type {VersionView} from '../../contract';

const TECHNICAL = {
  attach: 'technical explanation attached',
  'on-request': 'technical explanation on request',
  withheld: 'technical explanation withheld',
} as const;

/** What was released, newest first, each with its evidence. */
export function Versions({
  versions,
  technical,
  now,
}: {
  readonly versions: readonly VersionView[];
  /** Whether the technical explanation is worth a word. */
  readonly technical: boolean;
  readonly now: number;
}) {
  const ended = versions.filter(({state}) => state !== 'running').reverse();
  if (ended.length === 0) return null;
  return (
    <>
      <h2>Versions</h2>
      <ul class="gates">
        {ended.map(version => (
          <li key={version.number}>
            Version {version.number},{' '}
            {version.state === 'done'
              ? `released ${localTime(version.doneAt, now)}`
              : `given up, begun ${localTime(version.startedAt, now)}`}{' '}
            {version.pdfUrl && (
              <OutsideLink href={version.pdfUrl}>
                PDF<span class="hidden-text"> of version {version.number}</span>
              </OutsideLink>
            )}
            <small>
              by {version.startedBy}
              {technical &&
                version.state === 'done' &&
                `; ${TECHNICAL[version.technical]}`}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
