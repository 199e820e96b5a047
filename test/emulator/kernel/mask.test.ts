import {ApiError} from '../../../emulator/kernel/errors';
import {
  applyMask,
  checkedMask,
  parseMask,
  withDefaultFields,
} from '../../../emulator/kernel/mask';
import {Media} from '../../../emulator/kernel/contracts';
import {loadSurface} from '../../../emulator/surface/load';

const file = {
  kind: 'drive#file',
  id: 'a',
  owners: [
    {displayName: 'Ada', me: true},
    {displayName: 'Bo', me: false},
  ],
  capabilities: {canEdit: true, canCopy: false},
};

const pick = (mask: string) => applyMask(file, parseMask(mask));

describe('a fields mask', () => {
  it.each([
    ['id', {id: 'a'}],
    ['capabilities/canEdit,id', {id: 'a', capabilities: {canEdit: true}}],
    ['capabilities.canEdit', {capabilities: {canEdit: true}}],
    ['owners(me)', {owners: [{me: true}, {me: false}]}],
    ['owners/me', {owners: [{me: true}, {me: false}]}],
    ['owners( displayName , me ),id', {id: 'a', owners: file.owners}],
    ['*', file],
    [
      '*/canEdit',
      {
        owners: [{}, {}],
        capabilities: {canEdit: true},
        kind: 'drive#file',
        id: 'a',
      },
    ],
    ['owners(me),owners(displayName)', {owners: file.owners}],
    ['owners,owners(me)', {owners: file.owners}],
    ['owners(me),owners', {owners: file.owners}],
  ])('selects %s', (mask, expected) => {
    expect(pick(mask)).toEqual(expected);
  });

  it('keeps the order of the answer, not of the mask', () => {
    expect(Object.keys(pick('id,kind') as object)).toEqual(['kind', 'id']);
  });

  it.each(['', 'a(', 'a(b', 'a)', 'a,,b', 'a/', '/a', '(a)', 'a b'])(
    'refuses %j',
    mask => {
      expect(() => parseMask(mask)).toThrow(SyntaxError);
    },
  );

  it('names the field Drive does not have', () => {
    const check = () =>
      checkedMask('files(id,colour)', loadSurface().api('drive'), 'FileList');
    expect(check).toThrow('Invalid field selection colour');
  });

  it('names the path One Platform does not find, in the details', () => {
    const check = () =>
      checkedMask('body(content/x)', loadSurface().api('docs'), 'Document');
    expect(check).toThrow(ApiError);
    try {
      check();
    } catch (error) {
      expect(JSON.stringify((error as ApiError).details)).toContain(
        "Cannot find matching fields for path 'body.content.x'.",
      );
    }
  });

  it('accepts any key below a map', () => {
    const surface = loadSurface().api('drive');
    expect(checkedMask('appProperties/whatever', surface, 'File')).toEqual({
      appProperties: {whatever: {}},
    });
  });
});

describe('default fields', () => {
  const handler = withDefaultFields('kind,id', () => file);
  const call = {
    method: 'drive.files.get',
    caller: {email: 'a@b', project: 'external', scopes: 'all' as const},
    body: {},
  };

  it('are what a caller gets who names none', () => {
    expect(handler({...call, params: {}})).toEqual({
      kind: 'drive#file',
      id: 'a',
    });
  });

  it('leave the choice to a caller who names some', () => {
    expect(handler({...call, params: {fields: 'owners'}})).toBe(file);
    expect(handler({...call, params: {fields: ''}})).toEqual(
      handler({...call, params: {}}),
    );
  });

  it('leave media alone', () => {
    const media = new Media('text/plain', Buffer.from('x'));
    expect(withDefaultFields('id', () => media)({...call, params: {}})).toBe(
      media,
    );
  });
});
