import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {useAction} from '../../kit/use-action';
import type {MetadataForm, RestampView, SidebarView} from '../contract';
import {call} from './server';
import {type Edit, useEdit} from './use-edit';
import type {Sidebar} from './use-sidebar';

/** By field: what becomes of a stamp somebody changed by hand. */
type Decisions = Readonly<Record<string, 'keep' | 'replace'>>;

/** The details of an incident as they are typed and saved, and what that did to its documents. */
export interface Metadata {
  readonly edit: Edit;
  readonly problem: Problem | null;
  /** Whether somebody else was faster: nothing was saved. */
  readonly overtaken: boolean;
  save(): void;
  readonly saving: boolean;
  /** Gives up what was typed. */
  undo(): void;
  /** Of the last save; null before one and once it was closed. */
  readonly result: RestampView | null;
  closeResult(): void;
  decide(decisions: Decisions): void;
  readonly deciding: boolean;
}

export function useMetadata(
  incidentId: string,
  view: SidebarView,
  current: MetadataForm,
  sidebar: Sidebar,
): Metadata {
  const edit = useEdit(incidentId, current);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [overtaken, setOvertaken] = useState(false);
  const [result, setResult] = useState<RestampView | null>(null);

  /** @param typed whether `form` is what was typed, to be dropped once saved. */
  const send = async (
    form: MetadataForm,
    decisions: Decisions,
    typed: boolean,
  ): Promise<void> => {
    setProblem(null);
    setOvertaken(false);
    const change = {
      incidentId,
      rev: view.rev,
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
    if (fresh && fresh.rev !== view.rev) setOvertaken(true);
    else setProblem(answer);
  };
  const [save, saving] = useAction(() => send(edit.form, {}, true));
  const [decide, deciding] = useAction((decisions: Decisions) =>
    send(current, decisions, false),
  );
  const undo = () => {
    edit.reset();
    setProblem(null);
    setOvertaken(false);
  };
  const closeResult = () => setResult(null);
  return {
    edit,
    problem,
    overtaken,
    save,
    saving,
    undo,
    result,
    closeResult,
    decide,
    deciding,
  };
}
