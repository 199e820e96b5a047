import {personMeant} from '../../../src/ui/kit/people';
import {NEW_INCIDENT} from '../browser/views';

const meant = (typed: string) => personMeant(typed, NEW_INCIDENT.people);

describe('a person as typed', () => {
  it('is found by name or address, whatever the case', () => {
    const ada = {kind: 'address', name: 'Ada Long', email: 'ada@example.com'};
    expect(meant(' ada long ')).toEqual(ada);
    expect(meant('ada@example.com')).toEqual(ada);
  });

  it('may be somebody outside the list', () => {
    expect(meant('new@example.com')).toEqual({
      kind: 'address',
      name: '',
      email: 'new@example.com',
    });
  });

  it('is not guessed when two share the name', () => {
    expect(meant('Kim Park')).toEqual({
      kind: 'several',
      emails: ['kim.a@example.com', 'kim.b@example.com'],
    });
  });

  it('stays unknown otherwise', () => {
    expect(meant('Bo')).toEqual({kind: 'unknown', text: 'Bo'});
    expect(meant('  ')).toEqual({kind: 'nobody'});
  });
});
