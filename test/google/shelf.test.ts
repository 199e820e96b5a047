import {UserError} from '../../src/core/base/user-error';
import {PropertyShelf} from '../../src/google/script/shelf';
import {installedOffice, OUTSIDER, SME} from '../scenery/bundle/office';
import {inScript} from './in-script';

type Store = ReturnType<ConstructorParameters<typeof PropertyShelf>[0]>;

/** As an execution of a script finds it. */
declare const PropertiesService: {getScriptProperties(): Store};

const shelf = () =>
  new PropertyShelf(() => PropertiesService.getScriptProperties());

describe('what people leave for the product', () => {
  it('cannot crowd out keys and ends of records, and what is there can be replaced and taken away', () => {
    const office = installedOffice();
    const kept = inScript(office, OUTSIDER, () => {
      const text = 'ж'.repeat(4000);
      let count = 0;
      try {
        while (count < 70) shelf().put(`acts.x.${count++}`, text);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
      return count;
    });
    expect(kept).toBeLessThan(40);
    inScript(office, SME, () => {
      // The product's own records still find room.
      PropertiesService.getScriptProperties().setProperty(
        'head',
        'x'.repeat(9000),
      );
      shelf().put('acts.x.0', 'ж'.repeat(4000));
      expect(() => shelf().put('acts.y', 'ж'.repeat(4000))).toThrow(UserError);
      shelf().put('acts.x.1', null);
      shelf().put('acts.y', 'ж'.repeat(3000));
      expect(shelf().read('acts.y').size).toBe(1);
    });
  });

  it('is there although Google’s store stumbles once over it, written or not', () => {
    const office = installedOffice();
    for (const effect of [true, false]) {
      office.workspace.faults.set([
        {method: 'service.Properties.setProperty', answer: 500, effect},
        {method: 'service.Properties.deleteProperty', answer: 500, effect},
      ]);
      inScript(office, SME, () => {
        shelf().put('acts.z', 'here');
        expect(shelf().read('acts.z').get('')).toBe('here');
        shelf().put('acts.z', null);
        expect(shelf().read('acts.z').size).toBe(0);
      });
      expect(office.workspace.faults.list().map(({fired}) => fired)).toEqual([
        1, 1,
      ]);
    }
  });
});
