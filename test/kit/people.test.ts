import {personMeant} from '../../src/kit/people';
import {NEW_INCIDENT} from '../scenery/browser/views';

const meant = (typed: string) => personMeant(typed, NEW_INCIDENT.people);

describe('a person as typed', () => {
  it('is an address, of whomever', () => {
    expect(meant(' new@example.com ')).toEqual({
      kind: 'address',
      email: 'new@example.com',
    });
  });

  it('is found by name, whatever the case', () => {
    expect(meant(' ada long ')).toEqual({
      kind: 'named',
      emails: ['ada@example.com'],
    });
  });

  it('is not guessed when two share the name', () => {
    expect(meant('Kim Park')).toEqual({
      kind: 'named',
      emails: ['kim.a@example.com', 'kim.b@example.com'],
    });
  });

  it('stays unknown otherwise', () => {
    expect(meant('Bo')).toEqual({kind: 'unknown'});
    expect(meant('  ')).toEqual({kind: 'nobody'});
  });
});
