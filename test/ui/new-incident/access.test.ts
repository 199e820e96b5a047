import {restrictedAccess} from '../../../src/ui/new-incident/access';
import {emptyDraft} from '../../../src/ui/new-incident/form-draft';
import {NEW_INCIDENT} from '../browser/views';

const form = emptyDraft('op', '').form;

describe('who gets into a restricted incident (S0-34)', () => {
  it('is policy, the person who declares, roles and named people, each once', () => {
    const {allowed, unclear} = restrictedAccess(
      {
        ...form,
        roles: {...form.roles, commander: 'Ada Long', sme: 'ada@example.com'},
        people: ['x@example.com'],
      },
      NEW_INCIDENT,
    );
    expect(allowed).toEqual([
      'legal@example.com (by policy)',
      'comms.lead@example.com (you)',
      'ada@example.com (Incident commander, Subject matter expert)',
      'x@example.com (named below)',
    ]);
    expect(unclear).toEqual([]);
  });

  it('leaves out names that lead to no single account, and says why', () => {
    const {allowed, unclear} = restrictedAccess(
      {
        ...form,
        roles: {...form.roles, commander: 'Kim Park', scribe: 'Somebody'},
      },
      NEW_INCIDENT,
    );
    expect(allowed).toHaveLength(2);
    expect(unclear).toEqual([
      'Kim Park (several people; use the address)',
      'Somebody (no address known)',
    ]);
  });
});
