import type {NewIncidentForm} from '../../contract';
import {NOTHING_SENT, type Sending} from '../../../kit/operation';
import {shapedLike} from '../../../kit/shaped-like';

/** Everything typed into the dialog: the form, and the decision aid beside it. */
export interface FormDraft {
  readonly form: NewIncidentForm;
  readonly ticked: readonly string[];
  readonly border: string;
  /** Which contents of the form were sent without an answer. */
  readonly sending: Sending;
}

export function emptyDraft(operation: string, detectedAt: string): FormDraft {
  return {
    form: {
      operation,
      title: '',
      known: '',
      severity: '',
      percentUsers: '',
      kind: '',
      detection: '',
      services: [],
      roles: {
        commander: '',
        technicalLead: '',
        commsLead: '',
        sme: '',
        scribe: '',
      },
      links: [],
      regulatory: [],
      visibility: 'open',
      people: [],
      rawEventData: '',
      startedAt: '',
      detectedAt,
      comms: {needed: null, reason: ''},
      faq: {needed: true, reason: ''},
      technical: false,
      customerAction: '',
      affected: '',
      facts: {symptom: ''},
    },
    ticked: [],
    border: '',
    sending: NOTHING_SENT,
  };
}

/** A stored draft, also of an older page; null when it is none. */
export function readDraft(stored: unknown): FormDraft | null {
  const draft = shapedLike(emptyDraft('', ''), stored);
  return draft.form.operation === '' ? null : draft;
}

/** Whether a person put anything in, so that losing it would hurt. */
export function hasContent({form, ticked}: FormDraft): boolean {
  const empty = emptyDraft(form.operation, form.detectedAt).form;
  return ticked.length > 0 || JSON.stringify(form) !== JSON.stringify(empty);
}

/** What is sent: rows without content go, a typed "40 %" becomes "40". */
export function sentForm(form: NewIncidentForm): NewIncidentForm {
  const filled = (rows: readonly string[]) =>
    rows.filter(row => row.trim() !== '');
  return {
    ...form,
    percentUsers: form.percentUsers
      .trim()
      .replace(/\s*%$/, '')
      .replace(',', '.'),
    services: filled(form.services),
    people: filled(form.people),
    links: form.links.filter(({label, url}) => (label + url).trim() !== ''),
  };
}
