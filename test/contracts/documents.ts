import type {DocumentText, Edit, Span} from '../../src/world/documents';
import type {World} from '../../src/world/world';
import {failureOf, send, type Rig} from './rig';

const MARKDOWN = [
  '# Title',
  '',
  'Hello 🔥 world and [a link](https://a.example/x).',
  '',
  '## Part',
  '',
  '| One | Two |',
  '| --- | --- |',
  '| left | right |',
  '',
  'The end.',
].join('\n');

function imported(world: World): string {
  const [folder] = send(world, world.files.newFolderIds(1));
  const mark = {
    incident: '',
    kind: 'template',
    operation: 'op',
    register: '',
  } as const;
  send(
    world,
    world.files.createFolder({id: folder, name: 'F', parent: null, mark}),
  );
  return send(
    world,
    world.files.importDocument({
      name: 'Document',
      parent: folder,
      markdown: MARKDOWN,
      mark,
    }),
  );
}

function read(world: World, id: string): DocumentText {
  return send(world, world.documents.read(id));
}

function whole({segments}: DocumentText): string {
  return segments
    .filter(({place}) => place === 'body')
    .flatMap(({paragraphs}) => paragraphs.map(({text}) => text))
    .join('');
}

/** Where a text stands in the body. */
function spanOf({segments}: DocumentText, text: string): Span {
  const [body] = segments;
  const paragraph = body.paragraphs.find(one => one.text.includes(text));
  if (!paragraph) throw new Error(`"${text}" does not stand there.`);
  const start = paragraph.start + paragraph.text.indexOf(text);
  return {tabId: body.tabId, segmentId: '', start, end: start + text.length};
}

/** What every `Documents` promises. */
export function describeDocuments(name: string, make: () => Rig): void {
  describe(`documents, ${name}`, () => {
    const opened = () => {
      const world = make().as('owner');
      const id = imported(world);
      const edit = (edits: readonly Edit[], text = read(world, id)) =>
        send(world, world.documents.edit(id, text.revision, edits));
      return {world, id, edit, text: () => read(world, id)};
    };

    it('reads headings, tables and links with their places', () => {
      const {text} = opened();
      const {paragraphs} = text().segments[0];
      const at = (words: string) =>
        paragraphs.find(one => one.text.includes(words));
      expect(at('Title')?.heading).toBe(1);
      expect(at('Part')?.heading).toBe(2);
      expect(at('right')?.inTable).toBe(true);
      const hello = at('Hello');
      const link = hello?.links[0];
      expect(link?.url).toBe('https://a.example/x');
      const offset = (link?.start ?? 0) - (hello?.start ?? 0);
      expect(hello?.text.slice(offset, offset + 6)).toBe('a link');
    });

    it('replaces several texts at once and lays names over them', () => {
      const {edit, text} = opened();
      const before = text();
      edit([
        {
          kind: 'replace',
          at: spanOf(before, 'world'),
          text: 'everybody 🎉',
          name: 'n1',
        },
        {
          kind: 'replace',
          at: spanOf(before, 'right'),
          text: 'R',
          name: 'n2',
        },
      ]);
      const after = text();
      expect(whole(after)).toContain('Hello 🔥 everybody 🎉 and a link.');
      const named = (wanted: string) =>
        after.ranges.find(range => range.name === wanted)?.spans;
      expect(named('n1')).toEqual([spanOf(after, 'everybody 🎉')]);
      expect(named('n2')).toHaveLength(1);
    });

    it('changes and takes away what a link leads to', () => {
      const {edit, text} = opened();
      const link = () => spanOf(text(), 'a link');
      edit([{kind: 'link', at: link(), url: 'https://b.example', name: 'l'}]);
      const urls = () =>
        text().segments[0].paragraphs.flatMap(({links}) =>
          links.map(({url}) => url),
        );
      expect(urls()).toEqual(['https://b.example']);
      expect(text().ranges.map(range => range.name)).toEqual(['l']);
      edit([{kind: 'link', at: link(), url: ''}]);
      expect(urls()).toEqual([]);
    });

    it('lets a replaced text lead somewhere', () => {
      const {edit, text} = opened();
      edit([
        {
          kind: 'replace',
          at: spanOf(text(), 'world'),
          text: 'planet',
          name: null,
          url: 'https://c.example',
        },
      ]);
      const urls = text().segments[0].paragraphs.flatMap(({links}) =>
        links.map(({url}) => url),
      );
      expect(urls).toEqual(['https://c.example', 'https://a.example/x']);
    });

    it('puts a paragraph after another', () => {
      const {edit, text} = opened();
      const before = text();
      const paragraph = before.segments[0].paragraphs.find(one =>
        one.text.startsWith('Hello'),
      );
      const start = paragraph?.start ?? 0;
      edit([
        {
          kind: 'insertAfter',
          at: {
            ...spanOf(before, 'Hello'),
            start,
            end: start + (paragraph?.text.length ?? 0),
          },
          text: 'Inserted.',
          name: 'entry',
        },
      ]);
      const after = text();
      const lines = after.segments[0].paragraphs.map(one => one.text);
      expect(lines[lines.indexOf('Inserted.\n') - 1]).toContain('Hello');
      expect(after.ranges.find(range => range.name === 'entry')?.spans).toEqual(
        [spanOf(after, 'Inserted.')],
      );
    });

    it.each(['Hello', 'Part', 'The end'])(
      'puts sections after "%s", in styles of their own',
      found => {
        const {edit, text} = opened();
        const paragraph = text().segments[0].paragraphs.find(one =>
          one.text.startsWith(found),
        );
        const start = paragraph?.start ?? 0;
        edit([
          {
            kind: 'sectionsAfter',
            at: {
              ...spanOf(text(), found),
              start,
              end: start + (paragraph?.text.length ?? 0),
            },
            sections: [
              {heading: 3, title: 'Why?', lines: ['Because.', 'So it is.']},
              {heading: 3, title: 'When?', lines: []},
            ],
          },
        ]);
        const lines = text().segments[0].paragraphs.map(
          one => `${one.heading} ${one.text.trim()}`,
        );
        const at = lines.indexOf('3 Why?');
        expect(lines.slice(at, at + 4)).toEqual([
          '3 Why?',
          '0 Because.',
          '0 So it is.',
          '3 When?',
        ]);
        expect(lines[at - 1]).toContain(found);
        expect(lines.filter(line => line.includes('The end.'))).toEqual([
          '0 The end.',
        ]);
        expect(lines).toContain('2 Part');
      },
    );

    it('hides a line behind names over its newline, and shows it again', () => {
      const {edit, text} = opened();
      const paragraphs = () => text().segments[0].paragraphs;
      const lineAt = (found: (words: string) => boolean) => {
        const paragraph = paragraphs().find(one => found(one.text));
        const start = paragraph?.start ?? 0;
        return {
          ...spanOf(text(), 'Title'),
          start,
          end: start + (paragraph?.text.length ?? 0),
        };
      };
      const count = paragraphs().length;
      edit([
        {
          kind: 'hideLine',
          at: lineAt(words => words.startsWith('Hello')),
          names: ['part 1', 'part 2'],
          bullet: false,
        },
      ]);
      expect(whole(text())).not.toContain('Hello');
      expect(paragraphs()).toHaveLength(count);
      const hidden = text().ranges.map(({spans: [span]}) => span);
      const [at] = hidden;
      expect(hidden).toEqual([at, {...at, end: at.start + 1}]);

      edit([
        ...text().ranges.map(
          ({id}) => ({kind: 'unname', rangeId: id}) as const,
        ),
        {
          kind: 'showLine',
          at,
          text: 'Back 🎉 again',
          bullet: true,
          names: [
            {name: 'word', from: 8, to: 13},
            {name: 'line', from: 0, to: 14},
          ],
        },
      ]);
      expect(paragraphs()).toHaveLength(count);
      const back = paragraphs().find(one => one.text.startsWith('Back'));
      expect(back).toMatchObject({
        text: 'Back 🎉 again\n',
        heading: 0,
        bullet: true,
      });
      const spanNamed = (name: string) =>
        text().ranges.find(range => range.name === name)?.spans;
      expect(spanNamed('word')).toEqual([spanOf(text(), 'again')]);
      const start = back?.start ?? 0;
      expect(spanNamed('line')).toEqual([
        {...spanOf(text(), 'again'), start, end: start + 14},
      ]);
    });

    it('names a line before anything in it changes', () => {
      const {edit, text} = opened();
      const hello = text().segments[0].paragraphs.find(one =>
        one.text.startsWith('Hello'),
      );
      const start = hello?.start ?? 0;
      const at = {
        ...spanOf(text(), 'Hello'),
        start,
        end: start + (hello?.text.length ?? 0),
      };
      edit([
        {kind: 'nameLine', at, name: 'line'},
        {kind: 'replace', at: spanOf(text(), 'Hello'), text: 'Hi', name: 'a'},
      ]);
      const line = text().ranges.find(({name}) => name === 'line');
      expect(line?.spans).toEqual([{...at, end: at.end - 3}]);
    });

    it('gives and takes names without touching text', () => {
      const {edit, text} = opened();
      const before = whole(text());
      edit([{kind: 'name', at: spanOf(text(), 'world'), name: 'n'}]);
      const [range] = text().ranges;
      expect(range.name).toBe('n');
      edit([{kind: 'unname', rangeId: range.id}]);
      expect(text().ranges).toEqual([]);
      expect(whole(text())).toBe(before);
    });

    it('does nothing at all on an outdated revision', () => {
      const {world, id, edit, text} = opened();
      const old = text();
      edit([
        {kind: 'replace', at: spanOf(old, 'world'), text: 'you', name: null},
      ]);
      const now = whole(text());
      const late = world.documents.edit(id, old.revision, [
        {kind: 'replace', at: spanOf(old, 'Hello'), text: 'Bye', name: null},
      ]);
      expect(failureOf(world, late)).toBe('stale');
      expect(whole(text())).toBe(now);
    });

    it('shows readers no revision, lets them change nothing, and others see nothing', () => {
      const rig = make();
      const world = rig.as('owner');
      const id = imported(world);
      const colleague = rig.as('colleague');
      // Docs says 403 of what it does not show, Drive 404.
      expect(['notFound', 'forbidden']).toContain(
        failureOf(colleague, colleague.documents.read(id)),
      );
      send(
        world,
        world.permissions.give(id, {
          who: {type: 'user', email: colleague.me.email},
          role: 'reader',
        }),
      );
      const text = read(colleague, id);
      expect(text.revision).toBe('');
      expect(
        failureOf(
          colleague,
          colleague.documents.edit(id, read(world, id).revision, [
            {
              kind: 'replace',
              at: spanOf(text, 'world'),
              text: 'x',
              name: null,
            },
          ]),
        ),
      ).toBe('forbidden');
    });
  });
}
