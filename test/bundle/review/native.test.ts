import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {
  COMMANDER,
  LEAD,
  WRITER,
  type Office,
} from '../../scenery/bundle/office';
import {
  ask,
  EXEC,
  fileId,
  LEGAL,
  officeAfter,
  release,
  released,
  valueIn,
  view,
} from '../../scenery/bundle/review-office';
import {isLocked} from '../../scenery/bundle/review-there';

/** Everybody who was asked has approved in Drive, after a sweep has looked. */
function approvedInDrive(): Office {
  return officeAfter('approved in Drive', office => {
    valueIn(ask(office));
    office.later(1);
    // Only on a state of the text that was seen before its end does an approval that has ended count.
    office.sweep();
    office.later(1);
    const files = `/drive/v3/files/${fileId(office)}/approvals`;
    const {items} = office.rest<drive_v3.Schema$ApprovalList>(
      LEAD,
      'GET',
      `${files}?fields=items(approvalId)`,
    );
    for (const person of [EXEC, COMMANDER, LEGAL]) {
      office.rest(
        person,
        'POST',
        `${files}/${items?.[0]?.approvalId}:approve`,
        {},
      );
    }
    office.later(1);
  });
}

function standings(office: Office): readonly string[] {
  return view(office).lanes.map(({standing}) => standing);
}

describe('an approval in Drive that everybody has given', () => {
  it('locks the document at Google, counts in every lane, and is released', () => {
    const office = approvedInDrive();
    expect(isLocked(office)).toBe(true);
    office.sweep();
    expect(standings(office)).toEqual(['approved', 'approved', 'approved']);
    expect(released(release(office))).toMatchObject({kind: 'released'});
  });

  it('says nothing of words written after it, although it still stands there', () => {
    const office = approvedInDrive();
    const id = fileId(office);
    office.rest(WRITER, 'PATCH', `/drive/v3/files/${id}?fields=id`, {
      contentRestrictions: [{readOnly: false}],
    });
    office.later(1);
    office.rest(WRITER, 'POST', `/v1/documents/${id}:batchUpdate`, {
      requests: [{insertText: {location: {index: 1}, text: 'Wrong. '}}],
    });
    office.sweep();
    office.sweep();
    expect(standings(office)).toEqual(['awaited', 'awaited', 'awaited']);
    expect(released(release(office)).kind).not.toBe('released');
  });

  it('excuses no lock that somebody has put on before the others could object', () => {
    const office = officeAfter('one approval in Drive', made => {
      valueIn(ask(made));
      made.later(1);
      made.sweep();
      made.later(1);
      const id = fileId(made);
      made.rest(WRITER, 'PATCH', `/drive/v3/files/${id}?fields=id`, {
        contentRestrictions: [{readOnly: true, reason: 'Done'}],
      });
      const files = `/drive/v3/files/${id}/approvals`;
      const {items} = made.rest<drive_v3.Schema$ApprovalList>(
        LEAD,
        'GET',
        `${files}?fields=items(approvalId)`,
      );
      made.rest(EXEC, 'POST', `${files}/${items?.[0]?.approvalId}:approve`, {});
      made.later(1);
      made.sweep();
    });
    expect(standings(office)).toEqual(['approved', 'awaited', 'awaited']);
    expect(view(office).gates.map(({key}) => key)).toContain('foreign-lock');
  });
});
