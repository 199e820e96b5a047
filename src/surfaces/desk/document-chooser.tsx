import {documentUrl} from '../../core/base/google-addresses';
import {Button} from '../../kit/button';
import {SelectField} from '../../kit/text-field';
import {OutsideLink} from '../../kit/outside-link';
import {Status} from '../../kit/status';
import type {SidebarView} from '../../upkeep/contract';
import {groupId} from '../sidebar/incident-desk';

/** Which document the desk is about, and the way to its text. */
export function DocumentChooser({
  view: {document, documents},
  chosen,
  busy,
  onChoose,
}: {
  readonly view: SidebarView;
  /** File id asked for last; what is shown may still be another one's. */
  readonly chosen: string;
  readonly busy: boolean;
  readonly onChoose: (fileId: string) => void;
}) {
  const shown = document?.fileId ?? '';
  const wanted = chosen || shown;
  const loading = busy && wanted !== shown;
  const ours = documents.some(({fileId}) => fileId === wanted);
  if (documents.length === 0) return null;
  return (
    <section class="document-chooser" aria-label="Which document">
      <SelectField
        path="document"
        label="Document"
        value={ours ? wanted : ''}
        choices={documents.map(({fileId, label}) => ({value: fileId, label}))}
        none={ours ? undefined : 'Choose a document'}
        onInput={onChoose}
      />
      {ours && (
        <p class="document-way">
          <OutsideLink href={documentUrl(wanted)}>Write in Docs</OutsideLink>{' '}
          <Button kind="quiet" onClick={goToReview}>
            Go to its review
          </Button>
        </p>
      )}
      <Status text={loading ? 'Loading the document’s desk …' : ''} />
      {!loading && wanted !== '' && shown !== wanted && (
        <p>
          {ours
            ? 'You may not read this document.'
            : 'The link names a document that is none of this incident’s.'}{' '}
          What concerns the whole incident is below.
        </p>
      )}
    </section>
  );
}

/** The keyboard goes on there: what is due stands above, and takes many steps. */
function goToReview(): void {
  const group = document.getElementById(groupId('review'));
  group?.scrollIntoView({block: 'start'});
  group?.focus({preventScroll: true});
}
