import type {ClockBoard} from '../../../src/clocks/contract';
import {aForm} from '../../scenery/bundle/a-form';
import {installedOffice, LEAD, type Office} from '../../scenery/bundle/office';
import {declare} from '../../scenery/bundle/recovery';

/** The real bundle on the emulated Workspace: the register is a spreadsheet there, and mails go out. */
function declared(): Office {
  const office = installedOffice();
  declare(office, aForm());
  return office;
}

function dueIn(board: ClockBoard, key: string) {
  const found = board.rows.find(one => one.key === key);
  if (!found) throw new Error(board.rows.map(one => one.key).join(', '));
  return found;
}

describe('deadlines in the bundle (S0-36, S1-1)', () => {
  it('are shown, met by recording what went out, and the next one begins', () => {
    const office = declared();
    const board = office.value<ClockBoard>(LEAD, 'clockBoard', []);
    const {incidentId} = dueIn(board, 'customers:status page:first');
    const after = office.value<ClockBoard>(LEAD, 'recordTold', [
      {
        operation: 'operation-1',
        incidentId,
        keys: ['customers:status page:first'],
        at: board.now,
        channel: 'status page',
        count: '12',
        reference: '=1+1',
        note: '',
        corrects: '',
      },
    ]);
    expect(dueIn(after, 'customers:status page:first').stateWords).toBe(
      'met in time',
    );
    expect(dueIn(after, 'customers:status page:update:1').state).toBe(
      'pending',
    );
    const {rows, csv} = office.value<{rows: readonly object[]; csv: string}>(
      LEAD,
      'ledgerView',
      [incidentId],
    );
    expect(rows).toMatchObject([{audience: 'Customers', count: '12'}]);
    expect(csv).toContain("'=1+1");
  });
});
