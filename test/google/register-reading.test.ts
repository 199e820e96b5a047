import {run} from '../../src/world/ask/waves';
import {ask} from '../../src/world/ask/call';
import type {Reading} from '../../src/world/register';
import {aForm} from '../scenery/bundle/a-form';
import {installedOffice, LEAD, type Office} from '../scenery/bundle/office';
import {googleWorld} from './google-world';

const SHEET = 101;

describe('reading a few columns of the register', () => {
  let office: Office;
  beforeEach(() => {
    office = installedOffice();
    office.value(LEAD, 'declareIncident', [aForm()]);
  });

  const change = (request: object) =>
    office.rest(
      LEAD,
      'POST',
      `/v4/spreadsheets/${office.places.registerId}:batchUpdate`,
      {requests: [request]},
    );

  const read = (): Reading => {
    const world = googleWorld(office, LEAD);
    return run(
      world.transport,
      ask(
        world.register.read(office.places.registerId, ['incidents'], {
          incidents: ['id', 'severity'],
        }),
      ),
    );
  };

  const expectBoth = () =>
    expect(read().tables.incidents).toEqual({
      missing: [],
      rows: [{position: 1, cells: {id: 'INC-2026-0001', severity: 'level-1'}}],
    });

  it('answers those and nothing else', expectBoth);

  it('finds them wherever people have moved them', () => {
    change({
      moveDimension: {
        source: {
          sheetId: SHEET,
          dimension: 'COLUMNS',
          startIndex: 2,
          endIndex: 3,
        },
        destinationIndex: 0,
      },
    });
    expectBoth();
  });

  it('is not confused by a copy of the tab', () => {
    change({
      duplicateSheet: {sourceSheetId: SHEET, newSheetName: 'A copy'},
    });
    expectBoth();
  });

  it('names a column that somebody deleted', () => {
    change({
      deleteDimension: {
        range: {
          sheetId: SHEET,
          dimension: 'COLUMNS',
          startIndex: 2,
          endIndex: 3,
        },
      },
    });
    expect(read().tables.incidents.missing).toEqual(['severity']);
  });
});
