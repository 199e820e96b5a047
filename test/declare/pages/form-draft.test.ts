import {
  emptyDraft,
  hasContent,
  readDraft,
  sentForm,
} from '../../../src/declare/pages/new-incident/form-draft';

const draft = emptyDraft('op-1', '2026-11-21T02:45:00.000Z');

describe('a draft of a new incident', () => {
  it('comes back from storage as it was', () => {
    const typed = {
      ...draft,
      ticked: ['1/0'],
      form: {...draft.form, comms: {needed: false, reason: 'drill'}},
    };
    expect(readDraft(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  });

  it('of an older page keeps what still fits and fills in the rest', () => {
    const old = {form: {operation: 'op-1', title: 'Old', services: 'Login'}};
    const read = readDraft(old);
    expect(read?.form.title).toBe('Old');
    expect(read?.form.services).toEqual([]);
    expect(read?.form.faq).toEqual({needed: true, reason: ''});
  });

  it.each([null, 7, 'text', [], {form: {title: 'no operation'}}])(
    'is not made out of %j',
    stored => {
      expect(readDraft(stored)).toBeNull();
    },
  );

  it('has content from the first letter on', () => {
    expect(hasContent(draft)).toBe(false);
    const typed = {...draft, form: {...draft.form, title: 'E'}};
    expect(hasContent(typed)).toBe(true);
    expect(hasContent({...draft, ticked: ['1/0']})).toBe(true);
  });

  it('is sent without empty rows and with a bare number', () => {
    const sent = sentForm({
      ...draft.form,
      percentUsers: '12,5 %',
      services: ['Login', ' ', ''],
      people: [''],
      links: [
        {label: '', url: ''},
        {label: 'Ticket', url: ''},
      ],
    });
    expect(sent.percentUsers).toBe('12.5');
    expect(sent.services).toEqual(['Login']);
    expect(sent.people).toEqual([]);
    expect(sent.links).toEqual([{label: 'Ticket', url: ''}]);
  });
});
