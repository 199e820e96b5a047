import {restrictedAccess} from '../../../src/declare/pages/new-incident/access';
import {emptyDraft} from '../../../src/declare/pages/new-incident/form-draft';
import {NEW_INCIDENT} from '../../scenery/browser/views';

const form = emptyDraft('op', '').form;

describe('who gets into a restricted incident (S0-34)', () => {
  it('is the person who declares, roles and named people, each once', () => {
    const {allowed, unclear} = restrictedAccess(
      {
        ...form,
        roles: {
          ...form.roles,
          commander: 'Ada@example.com',
          sme: 'ada@example.com',
        },
        people: ['x@example.com'],
      },
      NEW_INCIDENT,
    );
    expect(allowed).toEqual([
      'comms.lead@example.com (you)',
      'ada@example.com (Incident commander, Subject matter expert)',
      'x@example.com (named below)',
    ]);
    expect(unclear).toEqual([]);
  });

  it('leaves out names, and says which address to write', () => {
    const {allowed, unclear} = restrictedAccess(
      {
        ...form,
        roles: {...form.roles, commander: 'Kim Park', scribe: 'Somebody'},
      },
      NEW_INCIDENT,
    );
    expect(allowed).toHaveLength(1);
    expect(unclear).toEqual([
      'Kim Park (write kim.a@example.com or kim.b@example.com)',
      'Somebody (no address known)',
    ]);
  });
});
