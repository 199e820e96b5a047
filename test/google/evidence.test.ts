import {createHash} from 'node:crypto';
import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {LEAD} from '../scenery/bundle/office';
import {aDocument, aFolder, anId, MARK} from '../contracts/review-rig';
import {send} from '../contracts/rig';
import {reviewOffice} from './review-office';

describe('evidence at Google', () => {
  it('keeps the very bytes of the PDF, and its revision for ever', () => {
    const {rig, office} = reviewOffice();
    const world = rig.as('owner');
    const parent = aFolder(world);
    const id = aDocument(rig, parent);
    const pdf = send(world, world.evidence.exportPdf(id));
    const bytes = Buffer.from(pdf.base64, 'base64');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const mark = {...MARK, kind: 'evidence', operation: 'v1'} as const;
    const kept = send(
      world,
      world.evidence.keepPdf({
        id: anId(world),
        name: 'Version 1 ✎.pdf',
        parent,
        mark,
        pdf,
      }),
    );
    expect(kept.md5).toBe(createHash('md5').update(bytes).digest('hex'));
    const file = office.rest<drive_v3.Schema$File>(
      LEAD,
      'GET',
      `/drive/v3/files/${kept.id}?fields=name,mimeType,size,headRevisionId`,
    );
    expect(file).toMatchObject({
      name: 'Version 1 ✎.pdf',
      mimeType: 'application/pdf',
      size: String(bytes.length),
    });
    expect(
      office.rest(
        LEAD,
        'GET',
        `/drive/v3/files/${kept.id}/revisions/${file.headRevisionId}?fields=keepForever`,
      ),
    ).toEqual({keepForever: true});
  });

  it('keeps more than five megabytes, in two requests', () => {
    const {rig, office} = reviewOffice();
    const world = rig.as('owner');
    const parent = aFolder(world);
    const bytes = Buffer.alloc(6 * 1024 * 1024, '%PDF-é');
    const mark = {...MARK, kind: 'evidence', operation: 'v1'} as const;
    const kept = send(
      world,
      world.evidence.keepPdf({
        id: anId(world),
        name: 'Version 1.pdf',
        parent,
        mark,
        pdf: {base64: bytes.toString('base64')},
      }),
    );
    expect(
      office.rest(LEAD, 'GET', `/drive/v3/files/${kept.id}?fields=name,size`),
    ).toEqual({name: 'Version 1.pdf', size: String(bytes.length)});
    office.later(5);
    expect(
      send(world, world.files.find({kind: 'evidence'})).map(({id}) => id),
    ).toEqual([kept.id]);
    expect(kept.md5).toBe(createHash('md5').update(bytes).digest('hex'));
  });
});
