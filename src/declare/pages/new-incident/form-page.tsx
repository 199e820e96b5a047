import {useEffect, useRef, useState} from 'preact/hooks';
import type {NewIncidentView} from '../../contract';
import type {Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import type {Draft} from '../../../kit/draft-store';
import {Notice} from '../../../kit/notice';
import {FormProblem} from '../../../kit/form-problem';
import {Problems} from '../../../kit/problems';
import {Status} from '../../../kit/status';
import {tiedTo} from '../../../kit/tied';
import {CommsSection} from './comms-section';
import {DocumentsGroup} from './documents-group';
import {DraftsOffer} from './drafts-offer';
import {FactsSection} from './facts-section';
import {type FormDraft, hasContent} from './form-draft';
import {PeopleGroup} from './people-group';
import {
  LinksGroup,
  RegulatoryGroup,
  ScopeGroup,
  TimesGroup,
} from './scope-groups';
import {SeveritySection} from './severity-section';
import {SharingGroup} from './sharing-group';

/** The form itself; what is typed lives in `draft`, outside. */
export function FormPage({
  view,
  draft,
  onDraft,
  problem,
  durable,
  earlier,
  onContinue,
  onDelete,
  onSubmit,
  onClose,
}: {
  readonly view: NewIncidentView;
  readonly draft: FormDraft;
  readonly onDraft: (draft: FormDraft) => void;
  readonly problem: Problem | null;
  /** Whether the browser keeps drafts. */
  readonly durable: boolean;
  readonly earlier: readonly Draft<FormDraft>[];
  readonly onContinue: (draft: Draft<FormDraft>) => void;
  readonly onDelete: (draft: Draft<FormDraft>) => void;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}) {
  const status = useEscape(hasContent(draft), durable, onClose);
  const fields = useRef<HTMLFormElement>(null);
  const opened = useRef(earlier.length === 0);
  // Whoever opens the form types, unless drafts or mistakes are to be read first; a draft that is gone took the focus along.
  useEffect(() => {
    if (opened.current && problem === null) {
      fields.current?.querySelector('input')?.focus();
    }
    opened.current = true;
  }, [earlier.length]);
  return (
    <Problems.Provider value={problem?.fields ?? []}>
      <main>
        <h1 class="hidden-text">New incident</h1>
        <p class="facts">
          Fields with <span class="required">*</span> are needed now; the rest
          can follow. Acting as {view.me}.
        </p>
        <DraftsOffer
          drafts={earlier}
          onContinue={onContinue}
          onDelete={onDelete}
        />
        {!durable && (
          <Notice kind="warning" title="What you type is not kept">
            <p>
              Neither this browser nor Google keeps a draft now. Keep this
              window open until the incident is declared.
            </p>
          </Notice>
        )}
        <FormProblem problem={problem} />
        <form
          ref={fields}
          noValidate
          onSubmit={event => {
            event.preventDefault();
            onSubmit();
          }}
        >
          <Fields view={view} draft={draft} onDraft={onDraft} />
          <div class="foot">
            <Button kind="submit">Declare incident</Button>
            <Button onClick={onClose}>Cancel</Button>
            <Status text={status} />
          </div>
        </form>
      </main>
    </Problems.Provider>
  );
}

/** What the first minute needs, then what can follow. */
function Fields({
  view,
  draft,
  onDraft,
}: {
  readonly view: NewIncidentView;
  readonly draft: FormDraft;
  readonly onDraft: (draft: FormDraft) => void;
}) {
  const change = (patch: Partial<FormDraft['form']>) =>
    onDraft({...draft, form: {...draft.form, ...patch}});
  const section = {
    view,
    form: draft.form,
    change,
    tied: tiedTo(draft.form, change),
  };
  return (
    <>
      <div class="first-minute">
        <div>
          <FactsSection {...section} />
        </div>
        <div>
          <SeveritySection
            {...section}
            draft={draft}
            changeAid={patch => onDraft({...draft, ...patch})}
          />
          <CommsSection {...section} />
        </div>
      </div>
      <PeopleGroup {...section} />
      <ScopeGroup {...section} />
      <TimesGroup {...section} />
      <LinksGroup {...section} />
      <RegulatoryGroup {...section} />
      <SharingGroup {...section} />
      <DocumentsGroup {...section} />
    </>
  );
}

/** Escape closes; with something typed only the second time, and it says that the draft stays. */
function useEscape(
  typed: boolean,
  durable: boolean,
  close: () => void,
): string {
  const [asked, setAsked] = useState(false);
  // Read through a ref: a key may come before the next effect has run.
  const onEscape = useRef(close);
  onEscape.current = () => {
    if (!typed || asked) close();
    else setAsked(true);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onEscape.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (!asked) return '';
  return durable
    ? 'Press Escape again to close. What you typed is kept.'
    : 'Press Escape again to close. What you typed will be lost.';
}
