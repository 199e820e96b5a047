import {openAndLook} from '../../../../src/review/actions/refresh-review';
import {releaseDocument} from '../../../../src/review/actions/release-document';
import {sweepReviews} from '../../../../src/review/actions/sweep-reviews';
import {ask, signAll} from '../review-acts';
import {ADMIN, LEAD, ReviewStage, WRITER} from '../review-stage';
import {refusal} from '../../../scenery/refusal';
import {signed, gates} from './scene';

describe('a copy of the row', () => {
  it.each([1, 999])(
    'lowers no severity, above the row it is of, with revision %i',
    rev => {
      const stage = signed();
      const rows = stage.tab('incidents');
      rows.unshift({...rows[0], severity: 'level-4', commander: WRITER, rev});
      expect(gates(stage)).toContain('lanes');
      rows.shift();
      sweepReviews(stage.as(ADMIN));
      expect(gates(stage)).toEqual(['released']);
    },
  );
});

describe('what is recorded while somebody looks', () => {
  it('is not taken for rows that are missing', () => {
    const stage = new ReviewStage();
    ask(stage);
    signAll(stage);
    let read = false;
    let swept = false;
    stage.workspace.fault = (_, called) => {
      // Behind the rows, in the same wave.
      if (read && !swept) {
        swept = true;
        sweepReviews(stage.as(ADMIN));
      }
      read ||= called === 'read the register';
      return null;
    };
    const {state} = openAndLook(stage.as(LEAD), stage.id());
    stage.workspace.calm();
    expect(swept).toBe(true);
    expect(state.gates.map(({key}) => key)).not.toContain('record');
    expect(gates(stage)).toEqual(['released']);
  });
});

describe('whoever edits the register', () => {
  const row = (stage: ReviewStage) => stage.tab('incidents')[0];
  const document = (stage: ReviewStage) =>
    stage.tab('documents').find(({kind}) => kind === 'customer')!;

  it.each<readonly [string, (stage: ReviewStage) => void, readonly string[]]>([
    [
      'a twin of the row at a lower level',
      stage =>
        stage.tab('incidents').unshift({...row(stage), severity: 'level-4'}),
      ['row', 'weakened'],
    ],
    [
      'a twin without its seal, with another commander',
      stage =>
        stage
          .tab('incidents')
          .unshift({...row(stage), commander: WRITER, seal: ''}),
      ['row', 'signers'],
    ],
    [
      'every row of the record deleted',
      stage => stage.tab('reviews').splice(0),
      ['record', 'lanes'],
    ],
  ])('releases nothing by %s', (_, tamper, closed) => {
    const stage = signed();
    tamper(stage);
    expect(gates(stage)).toEqual(expect.arrayContaining([...closed]));
  });

  it.each(['', 'INC-2026-0002'])(
    'releases no document whose row names another incident or none: “%s”',
    incident => {
      const stage = signed();
      Object.assign(document(stage), {incident});
      expect(refusal(() => gates(stage)).why).toContain(
        'belongs to no incident',
      );
    },
  );

  it('releases nothing by rows copied from the record of another document', () => {
    const stage = signed();
    const [from, to] = [stage.id(), stage.id('technical')];
    const rows = stage.tab('reviews');
    rows.push(
      ...rows.map(one => ({
        ...one,
        fileId: to,
        key: String(one.key).replace(from, to),
      })),
    );
    const outcome = releaseDocument(stage.as(LEAD), to, 'withheld');
    expect('gates' in outcome && outcome.gates.map(({key}) => key)).toEqual(
      expect.arrayContaining(['record', 'lanes']),
    );
  });
});
