import {REGISTER_PLAN} from '../../src/product';

/** Registers in use are found by them, so two capabilities must never choose the same. */
it.each(['key', 'sheetId', 'title'] as const)(
  'no two tabs of the register have the same %s',
  part => {
    const values = REGISTER_PLAN.tabs.map(tab => tab[part]);
    expect(values.filter((one, at) => values.indexOf(one) !== at)).toEqual([]);
  },
);

it('no two capabilities bring the same setting', () => {
  const keys = REGISTER_PLAN.settings.map(({key}) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
