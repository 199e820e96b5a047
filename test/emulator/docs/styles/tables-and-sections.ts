import {bodyOf} from '../desk';
import {desk, style} from './a-text';

describe('the cells of a new table', () => {
  it('set their whole layout, and take the looks of the text around', () => {
    const id = desk.import('text/plain', 'Hello');
    desk.update(id, [
      style(1, 6, {bold: true}, 'bold'),
      {insertTable: {rows: 1, columns: 1, location: {index: 6}}},
    ]);
    const block = bodyOf(desk.get(id)).find(({table}) => table);
    const cell = block?.table?.tableRows?.[0].tableCells?.[0];
    const made = cell?.content?.[0].paragraph;
    expect(made?.elements?.[0].textRun?.textStyle).toEqual({bold: true});
    expect(made?.paragraphStyle).toMatchObject({
      alignment: 'START',
      lineSpacing: 100,
      spacingMode: 'COLLAPSE_LISTS',
      spaceBelow: {unit: 'PT'},
      avoidWidowAndOrphan: false,
    });
  });
});

describe('columns of a section', () => {
  const columns = (...paddings: (number | undefined)[]) => ({
    updateSectionStyle: {
      range: {startIndex: 0, endIndex: 1},
      sectionStyle: {
        columnProperties: paddings.map(magnitude =>
          magnitude === undefined ? {} : {paddingEnd: {magnitude, unit: 'PT'}},
        ),
      },
      fields: 'columnProperties',
    },
  });

  it('share what margins and paddings leave', () => {
    const id = desk.import('text/plain', 'Hello');
    desk.update(id, [columns(36, 0)]);
    const width = {magnitude: 216, unit: 'PT'};
    const [first] = bodyOf(desk.get(id));
    expect(first.sectionBreak?.sectionStyle?.columnProperties).toEqual([
      {width, paddingEnd: {magnitude: 36, unit: 'PT'}},
      {width, paddingEnd: {unit: 'PT'}},
    ]);
  });

  it('need a padding each', () => {
    const id = desk.import('text/plain', 'Hello');
    expect(() => desk.update(id, [columns(36, undefined)])).toThrow(
      'Column padding must be set in order to update column properties.',
    );
  });
});
