import {
  checkSharing,
  repairSharing,
} from '../../../../src/review/actions/check-sharing';
import {CSM, LEAD, OUTSIDER} from '../review-stage';
import {approved} from './approved-text';

describe('access', () => {
  it('is shown where it differs, and repaired on a click but for what comes from above', () => {
    const stage = approved();
    const file = stage.file('customer');
    expect(checkSharing(stage.as(LEAD), file.id).found).toEqual([]);
    file.linkRole = 'reader';
    file.access.push(
      {who: {type: 'user', email: OUTSIDER}, role: 'reader'},
      {who: {type: 'user', email: CSM}, role: 'writer'},
    );
    const folder = stage.workspace.files.get(file.parent ?? '');
    folder?.access.push({
      who: {type: 'user', email: 'auditor@example.com'},
      role: 'reader',
    });
    const shown = ({found}: ReturnType<typeof checkSharing>) =>
      found
        .map(({who, problem, repair}) =>
          [
            who.type === 'user' ? who.email : who.type,
            problem,
            repair?.act ?? 'above',
          ].join(' '),
        )
        .sort();
    expect(shown(checkSharing(stage.as(LEAD), file.id))).toEqual([
      'anyone link take',
      'auditor@example.com extra above',
      'csm@example.com extra take',
      'outsider@elsewhere.example extra take',
    ]);
    expect(shown(repairSharing(stage.as(LEAD), file.id))).toEqual([
      'auditor@example.com extra above',
    ]);
    expect(file.linkRole).toBeUndefined();
  });
});
