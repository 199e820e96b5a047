import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {Plugin, PluginKey, type Transaction} from 'prosemirror-state';
import {Decoration, DecorationSet} from 'prosemirror-view';

/** A stretch of the editor that somebody suggests to insert, to delete, or both. */
export interface SuggestedText {
  readonly from: number;
  readonly to: number;
  readonly inserted: boolean;
  readonly deleted: boolean;
}

const key = new PluginKey<DecorationSet>('suggestions');

/** Colours suggested text; the marks move with what is typed until the document is read again. */
export function suggestionMarks(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, old) {
        const fresh = tr.getMeta(key) as readonly SuggestedText[] | undefined;
        if (!fresh) return old.map(tr.mapping, tr.doc);
        return DecorationSet.create(
          tr.doc,
          fresh.map(({from, to, inserted, deleted}) =>
            Decoration.inline(from, to, {
              class: [
                inserted ? 'suggested-insertion' : '',
                deleted ? 'suggested-deletion' : '',
              ].join(' '),
            }),
          ),
        );
      },
    },
    props: {decorations: state => key.getState(state)},
  });
}

export function setSuggestions(
  tr: Transaction,
  found: readonly SuggestedText[],
): Transaction {
  return tr.setMeta(key, found).setMeta('addToHistory', false);
}

/** The suggested stretches of a segment, in Docs indices. */
export function suggestedIn(
  content: readonly docs_v1.Schema$StructuralElement[] | undefined,
): readonly SuggestedText[] {
  return (content ?? []).flatMap(({paragraph, table}) => [
    ...(paragraph?.elements ?? []).flatMap(element => {
      const {startIndex, endIndex} = element;
      const {suggestedInsertionIds: added, suggestedDeletionIds: struck} =
        element.textRun ?? element.person ?? element.richLink ?? {};
      if (!added?.length && !struck?.length) return [];
      return [
        {
          from: startIndex ?? 0,
          to: endIndex ?? 0,
          inserted: !!added?.length,
          deleted: !!struck?.length,
        },
      ];
    }),
    ...(table?.tableRows ?? []).flatMap(row =>
      (row.tableCells ?? []).flatMap(cell => suggestedIn(cell.content)),
    ),
  ]);
}
