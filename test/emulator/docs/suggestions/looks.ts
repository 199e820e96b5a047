import {LEGAL, Office, range, WRITER} from '../office';
import {
  ACCEPTED,
  type Request,
  SEED,
  WITHOUT,
  created,
  summaries,
} from './suggested';

describe('suggested looks', () => {
  const bold: Request = {
    updateTextStyle: {
      range: range(3, 6),
      textStyle: {bold: true},
      fields: 'bold',
    },
  };

  it('leave the text as it looks and note the difference', () => {
    const office = new Office(SEED);
    const id = created(office.suggest(LEGAL, bold));
    const elements =
      office.get(WRITER, '').body?.content?.[1].paragraph?.elements ?? [];
    expect(elements.map(each => each.textRun?.content)).toEqual([
      '01',
      '234',
      '56789\n',
    ]);
    expect(elements[1].textRun).toEqual({
      content: '234',
      textStyle: {},
      suggestedTextStyleChanges: {
        [id]: {
          textStyle: {bold: true},
          textStyleSuggestionState: {boldSuggested: true},
        },
      },
    });
    expect(summaries(office)).toEqual(['Format: bold']);
    office.batch(WRITER, [{acceptSuggestion: {suggestionId: id}}]);
    const [, run] =
      office.get(WRITER, '').body?.content?.[1].paragraph?.elements ?? [];
    expect(run.textRun).toEqual({content: '234', textStyle: {bold: true}});
  });

  it('are nothing when nothing would change', () => {
    const office = new Office(SEED);
    office.batch(WRITER, [bold]);
    expect(office.suggest(LEGAL, bold).suggestionResponses).toEqual([{}]);
    expect(office.reviewed(LEGAL)).not.toHaveProperty('suggestions');
  });

  it.each<[string, Request, object, string]>([
    [
      'alignment',
      {
        updateParagraphStyle: {
          range: range(1, 3),
          paragraphStyle: {alignment: 'CENTER'},
          fields: 'alignment',
        },
      },
      {alignmentSuggested: true},
      'Format: alignment',
    ],
    [
      'headings',
      {
        updateParagraphStyle: {
          range: range(1, 3),
          paragraphStyle: {namedStyleType: 'HEADING_2'},
          fields: 'namedStyleType',
        },
      },
      {namedStyleTypeSuggested: true, headingIdSuggested: true},
      'Format: styles',
    ],
  ])('cover %s', (_, request, state, line) => {
    const office = new Office(SEED);
    const id = created(office.suggest(LEGAL, request));
    const paragraph = () => office.get(WRITER, '').body?.content?.[1].paragraph;
    const before = paragraph();
    expect(
      before?.suggestedParagraphStyleChanges?.[id]
        .paragraphStyleSuggestionState,
    ).toEqual(state);
    expect(summaries(office)).toEqual([line]);
    const preview = office.get(WRITER, `suggestionsViewMode=${ACCEPTED}`);
    office.batch(WRITER, [{acceptSuggestion: {suggestionId: id}}]);
    expect(paragraph()?.paragraphStyle).not.toEqual(before?.paragraphStyle);
    expect(preview.body).toEqual(office.get(WRITER, '').body);
  });

  it('cover lists', () => {
    const office = new Office('one\ntwo');
    const createParagraphBullets = {
      range: range(1, 6),
      bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE',
    };
    const id = created(office.suggest(LEGAL, {createParagraphBullets}));
    expect(summaries(office)[0]).toMatch(/^Format list: add to list\nFormat: /);
    expect(office.get(WRITER, `suggestionsViewMode=${WITHOUT}`).lists).toEqual(
      {},
    );
    office.batch(WRITER, [{acceptSuggestion: {suggestionId: id}}]);
    const {body, lists} = office.get(WRITER, '');
    const listId = body?.content?.[2].paragraph?.bullet?.listId ?? '';
    expect(lists?.[listId]).not.toHaveProperty('suggestedInsertionId');
  });
});
