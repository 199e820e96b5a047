import * as fc from 'fast-check';
import type {FakeDocument} from '../../../../scenery/fakes/fake-document';
import {LEAD, WRITER} from '../../review-stage';
import {act} from '../act';
import type {Model} from '../model';

const writer = fc.constantFrom(LEAD, WRITER);

/** Something else than a word changes: what it is, where it leads, where it is. */
const RESHAPED: Readonly<
  Record<string, (document: FakeDocument, which: number, model: Model) => void>
> = {
  heading: (document, which) => document.shape(which, {heading: which % 3}),
  item: (document, which) => document.shape(which, {bullet: which % 2 === 0}),
  link: (document, which) => {
    const url = `https://example.com/${which % 3}`;
    document.edit([{kind: 'link', at: laterIn(document), url, name: null}]);
  },
  section: (document, which) =>
    document.edit([
      {
        kind: 'sectionsAfter',
        at: {
          ...laterIn(document),
          start: 1,
          end: document.textOf().indexOf('\n') + 2,
        },
        sections: [
          {
            heading: 2,
            title: which % 2 === 0 ? 'Contact' : 'Contact (2)',
            lines: ['All card numbers were stolen.'],
          },
        ],
      },
    ]),
  line: document => document.typeAt(laterIn(document).start, 'much '),
  range: document => {
    const name = 'ic:stamp.updatedAt#0000';
    document.edit([{kind: 'name', name, at: laterIn(document)}]);
  },
  'as it was': (document, _, model) => {
    document.become(model.first);
    model.word = 'failed';
  },
};

/** Where the text says “later”. */
function laterIn(document: FakeDocument) {
  const start = 1 + document.textOf().indexOf('later');
  return {tabId: 't.0', segmentId: '', start, end: start + 5};
}

/** Edits of the text under review. */
export const WORDS = {
  edit: act(
    3,
    {by: writer, word: fc.constantFrom('failed', 'broke', 'stopped')},
    (model, {by, word}) => {
      model.stage.reviews.typeAs(by, model.stage.id(), model.word, word);
      model.word = word;
      model.remember();
    },
  ),
  element: act(
    3,
    {
      by: writer,
      how: fc.constantFrom(...Object.keys(RESHAPED)),
      which: fc.nat(9),
    },
    (model, {by, how, which}) => {
      model.stage.reviews.changeAs(by, model.stage.id(), document =>
        RESHAPED[how](document, which, model),
      );
      model.remember();
    },
  ),
};
