import {
  FIELDS,
  mayStandIn,
  stampValues,
} from '../../../src/core/documents/fields';
import {previewOf} from '../../../src/core/documents/preview';
import {planRestamp} from '../../../src/core/documents/restamp';
import {requiredSections} from '../../../src/core/documents/sections';
import {checkTemplate} from '../../../src/core/documents/template-check';
import {kindOfTemplate} from '../../../src/core/documents/template-keys';
import {aSource} from '../../scenery/an-incident';
import {REAL_INCIDENTS} from '../../scenery/real-incidents';
import {FOR_CUSTOMERS, KEYS, WE, document, fieldsIn, source} from './filled-in';
import {staleGuides} from '../../../scripts/tables';
import {FIELD_EXAMPLES} from '../../../src/core/documents/field-examples';

describe.each(KEYS)('the template %s', key => {
  it('has nothing wrong with it', () => {
    expect(
      checkTemplate(
        document(key).read('d', true),
        kindOfTemplate(key),
        requiredSections(
          kindOfTemplate(key),
          key.endsWith('.protocol') ? 'protocol' : 'letter',
        ),
      ),
    ).toEqual([]);
  });

  it('holds only fields that exist and may stand there (S0-19)', () => {
    const wrong = fieldsIn(key).filter(
      field => !(field in FIELDS) || !mayStandIn(field, kindOfTemplate(key)),
    );
    expect(wrong).toEqual([]);
  });

  it('reads the same whether it is shown before or filled in a document', () => {
    for (const {first} of REAL_INCIDENTS) {
      const made = document(key);
      const kind = kindOfTemplate(key);
      const values = stampValues({
        ...aSource(),
        incident: first,
        kind,
        organisation: WE,
      });
      const shown = previewOf(made.read('d', true), kind, values);
      made.edit(planRestamp(made.read('d', true), kind, values).edits);
      expect(
        made
          .textOf()
          .split('\n')
          .filter(line => line !== ''),
      ).toEqual(shown.map(({text}) => text));
    }
  });
});

describe('what customers are sent (S0-4, S0-22)', () => {
  it.each(FOR_CUSTOMERS)(
    '%s holds no table for writers and no internal severity',
    key => {
      expect(source(key)).not.toMatch(/^\|/m);
      if (!key.endsWith('.protocol')) {
        expect(
          fieldsIn(key).filter(field => /severity|phase|title/.test(field)),
        ).toEqual([]);
      }
    },
  );
});

it('the guides list the fields and the permissions there are', () => {
  expect(staleGuides()).toEqual([]);
  expect(Object.keys(FIELD_EXAMPLES).sort()).toEqual(
    Object.keys(FIELDS).sort(),
  );
});
