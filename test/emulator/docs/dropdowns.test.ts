import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {Desk} from './desk';

const OPTIONS = [
  {optionId: 'dropdownItem.open', displayValue: 'Open'},
  {optionId: 'dropdownItem.done', displayValue: 'Done'},
];
const DEFINITION = {
  dropdownDefinitionId: 'kix.status',
  dropdownDefinitionProperties: {title: 'Status', options: OPTIONS},
};

function withDefinition() {
  const desk = new Desk();
  const id = desk.create();
  desk.update(id, [
    {createDropdownDefinition: {dropdownDefinition: DEFINITION}},
  ]);
  const insert = (selectedOptionId?: string) =>
    desk.update(id, [
      {
        insertDropdown: {
          dropdownDefinitionId: 'kix.status',
          location: {index: 1},
          ...(selectedOptionId ? {selectedOptionId} : {}),
        },
      },
    ]).replies?.[0].insertDropdown?.dropdown ?? {};
  const shown = () =>
    desk.get(id).tabs?.[0].documentTab?.body?.content?.[1].paragraph?.elements;
  return {desk, id, insert, shown};
}

describe('a dropdown', () => {
  it('shows the first option of its definition and takes one index', () => {
    const {insert, shown} = withDefinition();
    const dropdown = insert();
    expect(dropdown).toMatchObject({
      dropdownId: expect.stringMatching(/^kix\./),
      dropdownProperties: {
        dropdownDefinitionId: 'kix.status',
        selectedOptionId: 'dropdownItem.open',
        displayValue: 'Open',
      },
    });
    expect(shown()?.[0]).toEqual({
      startIndex: 1,
      endIndex: 2,
      dropdown: {...dropdown, textStyle: {}},
    });
  });

  it('begins with the option that is named', () => {
    const {desk, id, insert} = withDefinition();
    expect(insert('dropdownItem.done').dropdownProperties?.displayValue).toBe(
      'Done',
    );
    expect(desk.export(id, 'text/plain').toString()).toContain('Done');
    expect(() => insert('dropdownItem.none')).toThrow('dropdownItem.none');
  });

  it('is set to another option', () => {
    const {desk, id, insert, shown} = withDefinition();
    const {dropdownId} = insert();
    const set = (selectedOptionId: string) => ({
      updateDropdownProperties: {
        dropdownId,
        dropdownProperties: {selectedOptionId},
        fields: 'selectedOptionId',
      },
    });
    desk.update(id, [set('dropdownItem.done')]);
    expect(shown()?.[0].dropdown?.dropdownProperties?.displayValue).toBe(
      'Done',
    );
    expect(desk.refusal(id, [set('dropdownItem.none')])).toContain(
      'Invalid requests[0].updateDropdownProperties: ',
    );
  });
});

describe('a dropdown definition', () => {
  it('gets ids where none are given', () => {
    const desk = new Desk();
    const id = desk.create();
    const options = [{displayValue: 'a'}, {displayValue: 'b'}];
    const {replies} = desk.update(id, [
      {
        createDropdownDefinition: {
          dropdownDefinition: {dropdownDefinitionProperties: {options}},
        },
      },
    ]);
    const made = replies?.[0].createDropdownDefinition?.dropdownDefinition;
    expect(made?.dropdownDefinitionId).toMatch(/^kix\.[\w-]{2,14}$/);
    for (const option of made?.dropdownDefinitionProperties?.options ?? []) {
      expect(option.optionId).toMatch(/^dropdownItem\.[\w-]{2,14}$/);
    }
    expect(desk.get(id).tabs?.[0].documentTab?.dropdownDefinitions).toEqual({
      [made?.dropdownDefinitionId ?? '']: made,
    });
  });

  it.each<[string, docs_v1.Schema$DropdownDefinition]>([
    ['one option', {dropdownDefinitionProperties: {options: [OPTIONS[0]]}}],
    [
      '51 options',
      {
        dropdownDefinitionProperties: {
          options: Array.from({length: 51}, () => ({displayValue: 'x'})),
        },
      },
    ],
    ['an id of another shape', {...DEFINITION, dropdownDefinitionId: 'status'}],
    ['an id that is taken', DEFINITION],
    [
      'two options of one id',
      {dropdownDefinitionProperties: {options: [OPTIONS[0], OPTIONS[0]]}},
    ],
    [
      'a bold option',
      {
        dropdownDefinitionProperties: {
          options: [OPTIONS[0], {...OPTIONS[1], textStyle: {bold: true}}],
        },
      },
    ],
  ])('is refused with %s', (_, dropdownDefinition) => {
    const {desk, id} = withDefinition();
    expect(
      desk.refusal(id, [{createDropdownDefinition: {dropdownDefinition}}]),
    ).toMatch(/^Invalid requests\[0\]\.createDropdownDefinition: /);
  });

  it('may have 50 options', () => {
    const {desk, id} = withDefinition();
    const options = Array.from({length: 50}, () => ({displayValue: 'x'}));
    desk.update(id, [
      {
        createDropdownDefinition: {
          dropdownDefinition: {dropdownDefinitionProperties: {options}},
        },
      },
    ]);
  });

  it('loses an option in use only for another one', () => {
    const {desk, id, insert, shown} = withDefinition();
    insert();
    const late = {optionId: 'dropdownItem.late', displayValue: 'Late'};
    const change = (replacements?: Record<string, string>) => ({
      updateDropdownDefinitionProperties: {
        dropdownDefinitionId: 'kix.status',
        dropdownDefinitionProperties: {options: [OPTIONS[1], late]},
        fields: 'options',
        selectedOptionIdReplacements: replacements,
      },
    });
    expect(desk.refusal(id, [change()])).toContain('needs a replacement');
    desk.update(id, [change({'dropdownItem.open': 'dropdownItem.late'})]);
    expect(shown()?.[0].dropdown?.dropdownProperties?.displayValue).toBe(
      'Late',
    );
  });

  it('can be deleted while nothing shows it', () => {
    const {desk, id, insert} = withDefinition();
    const gone = {
      deleteDropdownDefinition: {dropdownDefinitionId: 'kix.status'},
    };
    insert();
    expect(desk.refusal(id, [gone])).toContain('is in use');
    const range = {startIndex: 1, endIndex: 2};
    desk.update(id, [{deleteContentRange: {range}}, gone]);
    expect(desk.get(id).tabs?.[0].documentTab).not.toHaveProperty(
      'dropdownDefinitions',
    );
  });
});
