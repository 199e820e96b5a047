import type {IncidentView} from '../../core/incident/views';
import type {MetadataForm, SidebarView} from '../contract';
import {Button} from '../../kit/button';
import {Group} from '../../kit/group';
import {Notice} from '../../kit/notice';
import {Form} from '../../kit/form';
import {FormProblem} from '../../kit/form-problem';
import {Status} from '../../kit/status';
import {fieldLabel, inWords, MetadataFields} from './metadata-fields';
import {RestampResult} from './restamp-result';
import {useMetadata} from './use-metadata';
import type {Sidebar} from './use-sidebar';

/** Edits the metadata and stamps it into all documents again. */
export function MetadataGroup({
  view,
  incident,
  current,
  sidebar,
}: {
  readonly view: SidebarView;
  readonly incident: IncidentView;
  readonly current: MetadataForm;
  readonly sidebar: Sidebar;
}) {
  const metadata = useMetadata(incident.id, view, current, sidebar);
  const {edit, problem, saving, result} = metadata;
  return (
    <>
      {result && (
        <RestampResult
          result={result}
          busy={metadata.deciding}
          onDecide={metadata.decide}
          onClose={metadata.closeResult}
        />
      )}
      <Group
        title="Edit details"
        summary={edit.dirty ? 'not saved yet' : ''}
        open={edit.dirty || problem !== null}
      >
        {metadata.overtaken && (
          <Notice
            kind="warning"
            title="Somebody else changed this incident meanwhile"
          >
            <p>
              Nothing was saved. Their change is shown now and what you typed is
              still here. Look it over and save again.
            </p>
          </Notice>
        )}
        {edit.conflicts.length > 0 && (
          <Notice kind="warning" title="Changed by both of you">
            <ul>
              {edit.conflicts.map(({field, theirs}) => (
                <li key={field}>
                  {fieldLabel(field, incident)}: they set “
                  {inWords(field, theirs, view)}”. Saving replaces it with
                  yours.
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <FormProblem problem={problem} />
        <Form problem={problem} onSend={metadata.save}>
          <fieldset class="plain" disabled={saving}>
            <MetadataFields
              view={view}
              incident={incident}
              form={edit.form}
              change={edit.change}
            />
          </fieldset>
          <div class="buttons edit-foot">
            <Button kind="submit" busy={saving} disabled={!edit.dirty}>
              Save and update documents
            </Button>
            <Button disabled={!edit.dirty || saving} onClick={metadata.undo}>
              Undo
            </Button>
          </div>
          <Status text={saving ? 'Saving and updating the documents …' : ''} />
        </Form>
      </Group>
    </>
  );
}
