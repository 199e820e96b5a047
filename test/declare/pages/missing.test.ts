import {emptyDraft} from '../../../src/declare/pages/new-incident/form-draft';
import {missing} from '../../../src/declare/pages/new-incident/missing';
import {NEW_INCIDENT} from '../../scenery/browser/views';

const empty = emptyDraft('op', '').form;
const complete = {
  ...empty,
  title: 'Exports stop',
  kind: 'outage' as const,
  severity: '2',
  comms: {needed: true, reason: 'Customers notice'},
  roles: {...empty.roles, commander: 'ada@example.com'},
};
const fields = (form: typeof empty) =>
  missing(form, NEW_INCIDENT).map(({field}) => field);

describe('what is missing in the form', () => {
  it('is named in the order of the page', () => {
    expect(fields(empty)).toEqual([
      'title',
      'kind',
      'severity',
      'comms.needed',
      'roles.commander',
    ]);
  });

  it('is nothing when what is needed now is there', () => {
    expect(fields(complete)).toEqual([]);
  });

  it('includes a reason for communication too (S0-3)', () => {
    const yes = {...complete, comms: {needed: true, reason: ''}};
    expect(fields(yes)).toEqual(['comms.reason']);
  });

  it('includes a reason when no communication is needed (S0-3)', () => {
    const no = {...complete, comms: {needed: false, reason: ' '}};
    expect(fields(no)).toEqual(['comms.reason']);
    expect(fields({...no, comms: {needed: false, reason: 'drill'}})).toEqual(
      [],
    );
  });

  it('includes a reason when the FAQ is left out (S0-29)', () => {
    const without = {...complete, faq: {needed: false, reason: ''}};
    expect(fields(without)).toEqual(['faq.reason']);
  });

  it('asks for no FAQ reason when there are no documents at all', () => {
    const none = {
      ...complete,
      comms: {needed: false, reason: 'drill'},
      faq: {needed: false, reason: ''},
    };
    expect(fields(none)).toEqual([]);
  });

  it('includes a share of users that is no number', () => {
    expect(fields({...complete, percentUsers: 'most'})).toEqual([
      'percentUsers',
    ]);
  });
});
