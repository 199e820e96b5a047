import {Notice} from '../../kit/notice';
import {DeskLink} from '../../kit/web-app';
import type {OriginalView} from '../contract';

/** What the open document translates, and which of its words nobody has translated yet. */
export function Original({original}: {readonly original: OriginalView}) {
  const {label, url, lines, language, left, byHand} = original;
  return (
    <>
      <p>
        {language} translation of <DeskLink href={url}>{label}</DeskLink>. It
        has a review and a release of its own.
      </p>
      {left.length > 0 && (
        <Notice kind="warning" title={`Not in ${language} yet`}>
          <ul>
            {left.map(words => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p>
            Say it in the document. What has to stay as it is, put between
            quotation marks.
          </p>
        </Notice>
      )}
      {byHand.length > 0 && (
        <Notice kind="info" title="Written by hand in the original">
          <ul>
            {byHand.map(words => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p>See that the translation says it, too.</p>
        </Notice>
      )}
      <details open>
        <summary>The original</summary>
        <blockquote>
          {lines.map((line, at) => (
            <p key={at}>{line}</p>
          ))}
        </blockquote>
      </details>
    </>
  );
}
