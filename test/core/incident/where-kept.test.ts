import fc from 'fast-check';
import {
  noRegisterYet,
  ownRegisterOf,
  registerIn,
} from '../../../src/core/incident/where-kept';
import type {Incident} from '../../../src/core/incident/incident';

const stub = (visibility: 'open' | 'restricted', registerId: string) =>
  ({visibility, registerId}) as Incident;

describe('where an incident is kept', () => {
  it('is the main register for an open one, whatever its cell says', () => {
    expect(ownRegisterOf(stub('open', 'somebody-typed-this'))).toBe('');
  });

  it('is nowhere else yet while the own register of a restricted one is being made', () => {
    fc.assert(
      fc.property(fc.string(), operation => {
        const cell = noRegisterYet(operation);
        expect(registerIn(cell)).toBe('');
        expect(ownRegisterOf(stub('restricted', cell))).toBe('');
      }),
    );
  });

  it('is its own register for a restricted one', () => {
    expect(ownRegisterOf(stub('restricted', 'register-1'))).toBe('register-1');
  });
});
