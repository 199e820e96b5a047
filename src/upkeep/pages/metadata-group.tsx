import {useState} from 'preact/hooks';
import type {IncidentView} from '../../core/incident/views';
import type {MetadataForm, RestampView, SidebarView} from '../contract';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {Group} from '../../kit/group';
import {Notice} from '../../kit/notice';
import {Form} from '../../kit/form';
import {FormProblem} from '../../kit/form-problem';
import {call} from './server';
import {Status} from '../../kit/status';
import {useAction} from '../../kit/use-action';
import {fieldLabel, inWords, MetadataFields} from './metadata-fields';
import {RestampResult} from './restamp-result';
import {useEdit} from './use-edit';
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
  const edit = useEdit(incident.id, current);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [overtaken, setOvertaken] = useState(false);
  const [result, setResult] = useState<RestampView | null>(null);

  /** @param typed whether `form` is what was typed, to be dropped once saved. */
  const send = async (
    from: SidebarView,
    form: MetadataForm,
    decisions: Readonly<Record<string, 'keep' | 'replace'>>,
    typed: boolean,
  ): Promise<void> => {
    setProblem(null);
    setOvertaken(false);
    const change = {
      incidentId: incident.id,
      rev: from.rev,
      form: {
        ...form,
        services: form.services.filter(service => service.trim() !== ''),
        links: form.links.filter(({label, url}) => (label + url).trim() !== ''),
      },
      base: typed ? edit.base : form,
      decisions,
    };
    const answer = await call('changeMetadata', change, sidebar.at);
    if (answer.ok) {
      if (typed) edit.reset();
      setResult(answer.value);
      sidebar.show(answer.value.sidebar);
      return;
    }
    if (answer.fields?.length) return setProblem(answer);
    // Somebody else may have been faster: then their change is shown, with the
    // typed values laid over it.
    const fresh = await sidebar.load();
    if (fresh && fresh.rev !== from.rev) setOvertaken(true);
    else setProblem(answer);
  };
  const [save, saving] = useAction(() => send(view, edit.form, {}, true));
  const [decide, deciding] = useAction(
    (decisions: Readonly<Record<string, 'keep' | 'replace'>>) =>
      send(view, current, decisions, false),
  );

  return (
    <>
      {result && (
        <RestampResult
          result={result}
          busy={deciding}
          onDecide={decide}
          onClose={() => setResult(null)}
        />
      )}
      <Group
        title="Edit details"
        summary={edit.dirty ? 'not saved yet' : ''}
        open={edit.dirty || problem !== null}
      >
        {overtaken && (
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
        <Form problem={problem} onSend={save}>
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
            <Button
              disabled={!edit.dirty || saving}
              onClick={() => {
                edit.reset();
                setProblem(null);
                setOvertaken(false);
              }}
            >
              Undo
            </Button>
          </div>
          <Status text={saving ? 'Saving and updating the documents …' : ''} />
        </Form>
      </Group>
    </>
  );
}
