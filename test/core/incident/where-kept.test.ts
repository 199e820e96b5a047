import fc from 'fast-check';
import {
  MOST_RESTRICTED,
  noRegisterYet,
  ownRegisterOf,
  ownRegisters,
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
        expect(ownRegisters([stub('restricted', cell)], () => true)).toEqual(
          [],
        );
      }),
    );
  });

  it('is its own register for a restricted one; of very many the newest are looked into', () => {
    const many = Array.from({length: MOST_RESTRICTED + 1}, (_, nth) =>
      stub('restricted', `register-${nth}`),
    );
    expect(ownRegisters(many, () => true)).toEqual(
      many.slice(1).map(({registerId}) => registerId),
    );
    expect(ownRegisters(many, one => one === many[0])).toEqual(['register-0']);
  });
});
