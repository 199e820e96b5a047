import {mergeEdit} from '../../../src/core/base/merge-edit';
import {SIDEBAR} from '../../scenery/browser/views';

const base = SIDEBAR.edit!;

describe('an edit overtaken by somebody else', () => {
  it('keeps what was typed and takes over what was not touched', () => {
    const mine = {...base, title: 'Mine'};
    const theirs = {...base, severity: '1'};
    expect(mergeEdit(base, mine, theirs)).toEqual({
      form: {...base, title: 'Mine', severity: '1'},
      conflicts: [],
    });
  });

  it('names what both changed, and keeps the typed value', () => {
    const mine = {...base, severity: '3', services: ['Login']};
    const theirs = {...base, severity: '1', services: ['A', 'B']};
    const {form, conflicts} = mergeEdit(base, mine, theirs);
    expect(form.severity).toBe('3');
    expect(form.services).toEqual(['Login']);
    expect(conflicts).toEqual([
      {field: 'severity', theirs: '1'},
      {field: 'services', theirs: 'A, B'},
    ]);
  });

  it('is no conflict when both typed the same', () => {
    const same = {...base, severity: '1'};
    expect(mergeEdit(base, same, same)).toEqual({form: same, conflicts: []});
  });

  it('looks at each role by itself', () => {
    const mine = {...base, roles: {...base.roles, sme: 'me'}};
    const theirs = {...base, roles: {...base.roles, scribe: 'they'}};
    expect(mergeEdit(base, mine, theirs).form.roles).toEqual({
      ...base.roles,
      sme: 'me',
      scribe: 'they',
    });
  });
});
