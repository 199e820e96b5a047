import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {Desk} from './desk';

describe('a named style', () => {
  function styled(fields: string, namedStyle: docs_v1.Schema$NamedStyle) {
    const desk = new Desk();
    const id = desk.create();
    const update = (mask: string, style: docs_v1.Schema$NamedStyle) =>
      desk.update(id, [{updateNamedStyle: {fields: mask, namedStyle: style}}]);
    const style = () =>
      desk
        .get(id)
        .tabs?.[0].documentTab?.namedStyles?.styles?.find(
          each => each.namedStyleType === 'HEADING_1',
        );
    const before = style();
    update(fields, namedStyle);
    return {before, style, update, desk, id};
  }
  const type = {namedStyleType: 'HEADING_1'};

  it('changes in the fields that are named', () => {
    const {before, style} = styled('namedStyleType,textStyle.bold', {
      ...type,
      textStyle: {bold: true, italic: true},
    });
    expect(style()).toEqual({
      ...before,
      textStyle: {...before?.textStyle, bold: true},
    });
  });

  it('goes back to what new documents have where a field is left unset', () => {
    const {before, style, update} = styled(
      'namedStyleType,textStyle.fontSize',
      {...type, textStyle: {fontSize: {magnitude: 9, unit: 'PT'}}},
    );
    expect(style()?.textStyle?.fontSize?.magnitude).toBe(9);
    update('namedStyleType,textStyle', type);
    expect(style()).toEqual(before);
  });

  it.each([
    ['textStyle.bold', {...type, textStyle: {bold: true}}],
    ['namedStyleType,textStyle', {namedStyleType: 'HEADING_9'}],
    ['namedStyleType,colour', type],
  ])('is refused for %s of %j', (fields, namedStyle) => {
    const desk = new Desk();
    const request = {updateNamedStyle: {fields, namedStyle}};
    expect(desk.refusal(desk.create(), [request])).toMatch(
      /^Invalid requests\[0\]\.updateNamedStyle: /,
    );
  });
});

describe('a picture', () => {
  const uri = 'https://example.com/a.png';
  const other = 'https://example.com/b.png';

  function withPicture() {
    const desk = new Desk();
    const id = desk.create();
    const {replies} = desk.update(id, [
      {
        insertInlineImage: {
          uri,
          location: {index: 1},
          objectSize: {width: {magnitude: 40, unit: 'PT'}},
        },
      },
    ]);
    const imageObjectId = replies?.[0].insertInlineImage?.objectId ?? '';
    return {desk, id, imageObjectId};
  }

  it('is replaced in its size', () => {
    const {desk, id, imageObjectId} = withPicture();
    const replaceImage = {imageObjectId, uri: other};
    desk.update(id, [
      {replaceImage: {...replaceImage, imageReplaceMethod: 'CENTER_CROP'}},
    ]);
    const picture =
      desk.get(id).tabs?.[0].documentTab?.inlineObjects?.[imageObjectId]
        .inlineObjectProperties?.embeddedObject;
    expect(picture?.imageProperties?.sourceUri).toBe(other);
    expect(picture?.size).toEqual({width: {magnitude: 40, unit: 'PT'}});
  });

  it('is not replaced by what is no picture, nor where there is none', () => {
    const {desk, id, imageObjectId} = withPicture();
    const replace = (request: docs_v1.Schema$ReplaceImageRequest) =>
      desk.refusal(id, [{replaceImage: request}]);
    expect(replace({imageObjectId, uri: 'file:///a.png'})).toContain(
      'There was a problem retrieving the image.',
    );
    expect(replace({imageObjectId: 'none', uri: other})).toContain('none');
    expect(
      replace({imageObjectId, uri: other, imageReplaceMethod: 'STRETCH'}),
    ).toContain('replace method');
  });

  it('that hangs on a paragraph can be deleted', () => {
    const {desk, id} = withPicture();
    const tabs = desk.get(id).tabs ?? [];
    const tab = tabs[0].documentTab ?? {};
    tab.positionedObjects = {'kix.p': {objectId: 'kix.p'}};
    const paragraph = tab.body?.content?.[1].paragraph ?? {};
    paragraph.positionedObjectIds = ['kix.p'];
    const loaded = desk.load(tabs);
    const gone = {deletePositionedObject: {objectId: 'kix.p'}};
    desk.update(loaded, [gone]);
    const left = desk.get(loaded).tabs?.[0].documentTab;
    expect(left).not.toHaveProperty('positionedObjects');
    expect(left?.body?.content?.[1].paragraph).not.toHaveProperty(
      'positionedObjectIds',
    );
    expect(desk.refusal(loaded, [gone])).toContain('was not found');
  });
});
