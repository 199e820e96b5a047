import {Button} from '../../kit/button';
import {OutsideLink} from '../../kit/outside-link';
import type {AfterView} from '../contract';
import {call} from './server';
import {Said} from './said';
import type {After} from './use-after';

/** Documents of this time: those begun as links, the others with a button. */
export function Documents({
  after,
  view,
  mayRecord,
}: {
  readonly after: After;
  readonly view: AfterView;
  readonly mayRecord: boolean;
}) {
  return (
    <section aria-label="Documents of the time after">
      <h2>Documents</h2>
      <ul class="after-documents">
        {view.documents.map(({template, label, hint, url}) => (
          <li key={template}>
            {url !== '' ? (
              <OutsideLink href={url}>{label}</OutsideLink>
            ) : (
              <>
                <span>
                  {label}
                  <small>{hint}</small>
                </span>
                {mayRecord && !view.closed && (
                  <Button
                    kind="quiet"
                    name={`Begin: ${label}`}
                    {...after.button(`document.${template}`)}
                    onClick={() =>
                      after.act(
                        `document.${template}`,
                        () => call('beginDocument', view.incidentId, template),
                        `${label}: made, with what the record knows.`,
                      )
                    }
                  >
                    Begin
                  </Button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      <Said
        after={after}
        of={view.documents.map(({template}) => `document.${template}`)}
      />
    </section>
  );
}
