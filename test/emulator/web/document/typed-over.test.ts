import {EditorState} from 'prosemirror-state';
import {changes} from '../../../../emulator/web/client/document/changes';
import {positionOf} from '../../../../emulator/web/client/document/places';
import {
  fromEditor,
  toEditor,
} from '../../../../emulator/web/client/document/prosemirror';
import {TypedOver} from '../../../../emulator/web/client/document/typed-over';
import {ADocument, linesOf} from './a-document';

const LINE = 'Affected: customers of the cloud in the west, since noon';
const VALUE = 'customers of the cloud in the west';

/** A line of which a part is in a named range, as a stamped value is; somebody types instead of a part of it. */
function typedOver(part: string, text: string) {
  const document = new ADocument();
  const from = 1 + LINE.indexOf(VALUE);
  document.change([
    {insertText: {text: LINE, location: {index: 1}}},
    {
      createNamedRange: {
        name: 'stamp',
        range: {startIndex: from, endIndex: from + VALUE.length},
      },
    },
  ]);
  const blocks = document.blocks();
  const base = toEditor(blocks);
  const typed = new TypedOver();
  let state = EditorState.create({doc: base});
  const at = (index: number) => positionOf(index, blocks, base);
  const start = 1 + LINE.indexOf(part);
  const [first, ...rest] = text;
  let tr = state.tr.insertText(first, at(start), at(start + part.length));
  typed.note(tr);
  state = state.apply(tr);
  rest.forEach((letter, count) => {
    tr = state.tr.insertText(letter, at(start) + 1 + count);
    typed.note(tr);
    state = state.apply(tr);
  });
  const requests = changes(
    typed.markedOn(blocks, base),
    fromEditor(state.doc),
    document.place(),
  );
  document.change(requests);
  expect(linesOf(document.blocks())).toEqual([LINE.replace(part, text)]);
  return document.named();
}

describe('a stamped value that somebody types over', () => {
  it('is not a stamp any more, whatever words both have in common', () => {
    const {stamp = ''} = typedOver(
      VALUE,
      'all customers in the west of the cloud',
    );
    expect(stamp).toBe('');
  });

  it('stays one where only a word of it is changed', () => {
    expect(typedOver('cloud', 'data centre')).toEqual({
      stamp: VALUE.replace('cloud', 'data centre'),
    });
  });
});
