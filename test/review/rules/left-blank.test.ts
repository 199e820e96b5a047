import {leftBlank} from '../../../src/review/rules/text/left-blank';
import {readerOf} from '../../scenery/fakes/reader-of';
import {aText as aDocument} from './a-text';

const aText = (...given: Parameters<typeof aDocument>) =>
  readerOf(aDocument(...given));

describe('values that are still open', () => {
  it('are named with their line wherever customers would read them', () => {
    expect(
      leftBlank(
        aText([
          '# What happened',
          'The problem began at – not yet known – and concerns Checkout.',
          '# Next update',
          'You hear from us again by – to be set –.',
        ]),
      ),
    ).toEqual([
      'The problem began at – not yet known – and concerns Checkout.',
      'You hear from us again by – to be set –.',
    ]);
  });

  it('may stand in the table for writers', () => {
    expect(leftBlank(aText(['| – to be set –', 'All is said.']))).toEqual([]);
  });

  it('are told from values that say there is nothing', () => {
    expect(
      leftBlank(
        aText(['Workaround: None available at this time', '– a list item –']),
      ),
    ).toEqual([]);
  });
});
