import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {DriveDesk} from '../drive-desk';

type Comments = drive_v3.Schema$CommentList;

describe('a copy', () => {
  it('belongs to who made it and is shared with nobody', () => {
    const desk = new DriveDesk();
    const source = desk.file('writer', {name: 'Template'});
    desk.shareWith('writer', source, 'reader', 'legal');
    const copy = desk.ok('legal', 'POST', `/files/${source}/copy`, {});
    expect(copy).toMatchObject({name: 'Copy of Template'});
    expect(desk.get('legal', copy.id ?? '')).toMatchObject({
      ownedByMe: true,
      shared: false,
    });
    expect(desk.refused('writer', 'GET', `/files/${copy.id}`).code).toBe(404);
  });

  it('has the access of the folder it goes to', () => {
    const desk = new DriveDesk();
    const folder = desk.folder('legal');
    desk.shareWith('legal', folder, 'reader', 'exec');
    const source = desk.file('legal');
    const copy = desk.ok('legal', 'POST', `/files/${source}/copy`, {
      parents: [folder],
    });
    expect(desk.get('exec', copy.id ?? '').parents).toEqual([folder]);
  });

  it('goes to the root of somebody who may not write where the source is', () => {
    const desk = new DriveDesk();
    const folder = desk.folder('writer');
    const source = desk.file('writer', {parents: [folder]});
    desk.shareWith('writer', folder, 'reader', 'legal');
    const parentOf = (who: string) => {
      const copy = desk.ok(who, 'POST', `/files/${source}/copy`, {});
      return desk.get(who, copy.id ?? '').parents;
    };
    expect(parentOf('legal')).toEqual([desk.get('legal', 'root').id]);
    expect(parentOf('writer')).toEqual([folder]);
  });

  it('takes properties along, patched by the body', () => {
    const desk = new DriveDesk();
    const source = desk.file('writer', {
      properties: {kept: '1', cleared: '2'},
      appProperties: {step: 'old', other: 'same'},
    });
    const copy = desk.ok('writer', 'POST', `/files/${source}/copy`, {
      name: 'Stamped',
      properties: {cleared: null},
      appProperties: {step: 'new'},
    });
    expect(desk.get('writer', copy.id ?? '')).toMatchObject({
      name: 'Stamped',
      properties: {kept: '1'},
      appProperties: {step: 'new', other: 'same'},
    });
  });

  it('is refused to readers of what only writers copy, and of folders', () => {
    const desk = new DriveDesk();
    const source = desk.file('writer', {copyRequiresWriterPermission: true});
    const folder = desk.folder('legal');
    desk.shareWith('writer', source, 'reader', 'legal');
    const refused = (id: string) =>
      desk.refused('legal', 'POST', `/files/${id}/copy`, {}).reason;
    expect(refused(source)).toBe('cannotCopyFile');
    expect(refused(folder)).toBe('cannotCopyFile');
    expect(
      desk.ok('writer', 'POST', `/files/${source}/copy`, {}).id,
    ).toBeTruthy();
  });

  it('leaves comments behind unless the open ones are asked for', () => {
    const desk = new DriveDesk();
    const source = desk.file('writer');
    const comments = `/files/${source}/comments?fields=*`;
    desk.ok('writer', 'POST', comments, {content: 'open'});
    const done = desk.ok('writer', 'POST', comments, {content: 'done'});
    desk.ok(
      'writer',
      'POST',
      `/files/${source}/comments/${done.id}/replies?fields=*`,
      {action: 'resolve'},
    );
    const copied = (query: string) => {
      const path = `/files/${source}/copy${query}`;
      const {id} = desk.ok('writer', 'POST', path, {});
      const list = `/files/${id}/comments?fields=*`;
      const found = desk.ok<Comments>('writer', 'GET', list).comments ?? [];
      return found.map(({content}) => content);
    };
    expect(copied('')).toEqual([]);
    expect(copied('?copyComments=true')).toEqual(['open']);
  });

  it('is not locked when its source is', () => {
    const desk = new DriveDesk();
    const source = desk.file('writer');
    desk.ok('writer', 'PATCH', `/files/${source}`, {
      contentRestrictions: [{readOnly: true}],
    });
    const copy = desk.ok('writer', 'POST', `/files/${source}/copy`, {});
    expect(
      desk.get('writer', copy.id ?? '').contentRestrictions,
    ).toBeUndefined();
  });
});
