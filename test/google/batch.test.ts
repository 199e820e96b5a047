import type {FaultRule} from '../../emulator/kernel/faults';
import {getting, HttpCall, json} from '../../src/google/rest/http';
import {GoogleTransport} from '../../src/google/rest/transport';
import {LEAD} from '../scenery/bundle/office';
import {emptyOffice} from './google-world';
import {inScript} from './in-script';

/** Names of that many files, asked for in one wave: each name or failure, and what the wave cost. */
function namesOf(count: number, ...rules: FaultRule[]) {
  const office = emptyOffice();
  const {workspace} = office;
  workspace.configure({latency: 'none'});
  const ids = Array.from({length: count}, (_, nth) => {
    const {body} = workspace.request(LEAD, 'POST', '/drive/v3/files', {
      name: `Überblick ${nth}`,
    });
    return (body as {id: string}).id;
  });
  workspace.configure({latency: 'median'});
  workspace.faults.set(rules);
  const before = workspace.ground.clock.now();
  const calls = [...ids, 'nobody-has-this'].map(
    id =>
      new HttpCall(
        'name',
        [
          getting(
            `https://www.googleapis.com/drive/v3/files/${id}?fields=name`,
          ),
        ],
        ([answer]) => json<{name: string}>(answer).name,
      ),
  );
  const outcomes = inScript(office, LEAD, () =>
    new GoogleTransport().wave(calls),
  );
  return {
    answers: outcomes.map(one => (one.ok ? one.value : one.failure.kind)),
    ms: workspace.ground.clock.now() - before,
    gets: workspace.calls.byMethod()['drive.files.get'],
  };
}

const names = (count: number): readonly string[] =>
  Array.from({length: count}, (_, nth) => `Überblick ${nth}`);

describe('many reads of Drive', () => {
  it('are answered each for itself, in whichever envelope they went', () => {
    const {answers} = namesOf(150);
    expect(answers).toEqual([...names(150), 'notFound']);
  });

  it('are as quick as a wave while they are few', () => {
    expect(namesOf(5).ms).toBe(900 + 200);
  });

  it('take as long as Drive works on a full envelope, ten at a time', () => {
    expect(namesOf(150).ms).toBe(900 + (100 / 10) * 200);
  });

  it('are sent again where Drive was too busy for some of them', () => {
    const {answers, gets} = namesOf(20, {
      method: 'drive.files.get',
      answer: 429,
      nth: 3,
    });
    expect(answers).toEqual([...names(20), 'notFound']);
    expect(gets).toBe(22);
  });

  it('are sent again when the envelope is lost', () => {
    const {answers} = namesOf(20, {
      method: 'drive.files.get',
      answer: 'timeout',
      nth: 3,
    });
    expect(answers).toEqual([...names(20), 'notFound']);
  });
});
