import {journalPolicy} from '../../../src/setup/actions/journal-policy';
import {LEAD, LEGAL, ReviewStage} from '../../review/actions/review-stage';

const told = (stage: ReviewStage): readonly string[] =>
  stage
    .tab('journal')
    .filter(({event}) => event === 'policy changed')
    .map(({text}) => String(text));

function looked(): ReviewStage {
  const stage = new ReviewStage();
  journalPolicy(stage.as(LEAD));
  return stage;
}

describe('a change of what decides who signs', () => {
  it('is told in the journal with the value before and after, once', () => {
    const stage = looked();
    expect(told(stage)).toEqual([]);
    const row = stage.tab('policy').find(({key}) => key === 'level-1');
    if (row) row.approvals = 'engineering';
    journalPolicy(stage.as(LEAD));
    journalPolicy(stage.as(LEAD));
    expect(told(stage)).toHaveLength(1);
    expect(told(stage)[0]).toMatch(
      /^Policy, level-1: Who signs the customer communication: “.*legal.*” → “engineering”$/,
    );
  });

  it('there and back is told twice', () => {
    const stage = looked();
    const settings = stage.tab('settings');
    const row = settings.find(({key}) => key === 'csOps');
    const before = row?.value ?? '';
    for (const value of ['csm@example.com', before]) {
      if (row) row.value = value;
      journalPolicy(stage.as(LEAD));
    }
    if (row) row.value = 'csm@example.com';
    journalPolicy(stage.as(LEAD));
    expect(told(stage)).toHaveLength(3);
  });

  it('of a row that comes or goes says so', () => {
    const stage = looked();
    const people = stage.tab('people');
    const at = people.findIndex(({email}) => email === LEGAL);
    people.splice(at, 1, {
      name: 'New',
      email: 'new@example.com',
      lanes: 'legal',
    });
    journalPolicy(stage.as(LEAD));
    expect(told(stage).join('\n')).toContain(
      'People, new@example.com: row added:',
    );
    expect(told(stage).join('\n')).toContain(`People, ${LEGAL}: row deleted:`);
  });

  it('changes nothing when nothing was changed but the order of rows', () => {
    const stage = looked();
    stage.tab('people').reverse();
    journalPolicy(stage.as(LEAD));
    expect(told(stage)).toEqual([]);
  });

  it('is told once of a row too long to be kept', () => {
    const stage = looked();
    const row = stage.tab('policy').find(({key}) => key === 'level-1');
    if (row) row.note = 'long '.repeat(3000);
    journalPolicy(stage.as(LEAD));
    journalPolicy(stage.as(LEAD));
    journalPolicy(stage.as(LEAD));
    expect(told(stage)).toHaveLength(1);
  });

  it('is told once when the run ends between journal and shelf', () => {
    const stage = looked();
    const row = stage.tab('policy').find(({key}) => key === 'level-1');
    if (row) row.approvals = 'engineering';
    const world = stage.as(LEAD);
    const killed = {
      ...world,
      shelf: {
        ...world.shelf,
        put: () => {
          throw new Error('killed');
        },
      },
    };
    expect(() => journalPolicy(killed)).toThrow('killed');
    journalPolicy(stage.as(LEAD));
    expect(told(stage)).toHaveLength(1);
  });
});
