import {desk, paragraph, runs} from './a-text';

describe('lists', () => {
  const bullets = (startIndex: number, endIndex: number, preset: string) => ({
    createParagraphBullets: {
      range: {startIndex, endIndex},
      bulletPreset: preset,
    },
  });
  const DISC = 'BULLET_DISC_CIRCLE_SQUARE';

  it('nest by leading tabs, which are removed', () => {
    const id = desk.import('text/plain', 'a\n\tb\n\t\tc');
    desk.update(id, [bullets(1, 8, DISC)]);
    expect([0, 1, 2].map(at => runs(id, at)[0].content)).toEqual([
      'a\n',
      'b\n',
      'c\n',
    ]);
    expect([0, 1, 2].map(at => paragraph(id, at).bullet?.nestingLevel)).toEqual(
      [undefined, 1, 2],
    );
    const ids = [0, 1, 2].map(at => paragraph(id, at).bullet?.listId);
    expect(new Set(ids).size).toBe(1);
  });

  it('continue the list before them when the preset is the same', () => {
    const id = desk.import('text/plain', 'a\nb\nc');
    desk.update(id, [bullets(1, 2, DISC), bullets(3, 4, DISC)]);
    desk.update(id, [bullets(5, 6, 'NUMBERED_DECIMAL_NESTED')]);
    const [a, b, c] = [0, 1, 2].map(at => paragraph(id, at).bullet?.listId);
    expect(b).toBe(a);
    expect(c).not.toBe(a);
  });

  it('leave an indent behind when nested bullets go, and none when others go', () => {
    const id = desk.import('text/plain', 'a\n\tb\n\t\t\tc');
    const range = {startIndex: 1, endIndex: 6};
    desk.update(id, [bullets(1, 10, DISC), {deleteParagraphBullets: {range}}]);
    const [a, b, c] = [0, 1, 2].map(at => paragraph(id, at));
    const points = (magnitude: number) => ({magnitude, unit: 'PT'});
    expect([a, b, c].map(({bullet}) => bullet)).toEqual(
      Array(3).fill(undefined),
    );
    expect(a.paragraphStyle).toMatchObject({indentStart: {unit: 'PT'}});
    expect(a.paragraphStyle).not.toHaveProperty('indentFirstLine');
    expect(b.paragraphStyle).toMatchObject({
      indentStart: points(36),
      indentFirstLine: points(36),
    });
    expect(c.paragraphStyle).toMatchObject({
      indentStart: points(108),
      indentFirstLine: points(108),
    });
  });

  it('count levels from the first paragraph, as far in as that one stands', () => {
    const id = desk.import('text/plain', '\t\ta\n\t\t\tb');
    desk.update(id, [bullets(1, 8, DISC)]);
    expect([0, 1].map(at => runs(id, at)[0].content)).toEqual(['a\n', 'b\n']);
    const [a, b] = [0, 1].map(at => paragraph(id, at));
    expect(a.bullet?.nestingLevel).toBeUndefined();
    expect(b.bullet?.nestingLevel).toBe(1);
    expect(a.paragraphStyle?.indentStart?.magnitude).toBe(108);
    expect(b.paragraphStyle?.indentStart?.magnitude).toBe(144);
  });

  it('lose the tabs and the level of a single item that joins the list before it', () => {
    const id = desk.import('text/plain', 'a\n\tb');
    desk.update(id, [bullets(1, 2, DISC), bullets(3, 5, DISC)]);
    const [a, b] = [0, 1].map(at => paragraph(id, at));
    expect(b.bullet).toEqual(a.bullet);
    expect(b.paragraphStyle?.indentStart?.magnitude).toBe(36);
    expect(runs(id, 1)[0].content).toBe('b\n');
  });

  it('stay as they are, tabs included, when made again', () => {
    const id = desk.import('text/plain', 'a\nb');
    const insertText = {location: {index: 3}, text: '\t'};
    desk.update(id, [bullets(1, 4, DISC)]);
    desk.update(id, [{insertText}, bullets(1, 5, DISC)]);
    expect(runs(id, 1)[0].content).toBe('\tb\n');
    expect(paragraph(id, 1).bullet).toEqual(paragraph(id, 0).bullet);
  });
});
