import {
  keepWebApp,
  knownWebApp,
  reviewPageOf,
} from '../../src/google/script/review-page';
import {PropertySecrets} from '../../src/google/script/secrets';
import {ADMIN, emptyOffice, LEAD, type Office} from '../scenery/bundle/office';
import {UserError} from '../../src/core/base/user-error';
import {inScript} from './in-script';

const NOW = '2026-11-21T10:00:00Z';

function secrets(installed: boolean): PropertySecrets {
  return new PropertySecrets(NOW, () => installed);
}

function pageFor(office: Office, reviewPage?: string): string {
  const installation = {registerId: 'r', folderId: 'f', templates: {}};
  return inScript(office, LEAD, () =>
    reviewPageOf(
      {
        load: () => ({...installation, ...(reviewPage && {reviewPage})}),
        save: () => {},
      },
      knownWebApp,
    )('file-1'),
  );
}

describe('the key of reviews', () => {
  it('is not there before set-up, and says so', () => {
    const office = emptyOffice();
    expect(() => inScript(office, LEAD, () => secrets(false).keys())).toThrow(
      UserError,
    );
  });

  it('is made once, by set-up or at first need', () => {
    const office = emptyOffice();
    const ensure = () => inScript(office, ADMIN, () => secrets(true).ensure());
    expect([ensure(), ensure()]).toEqual([true, false]);
    const older = emptyOffice();
    const keys = () => inScript(older, LEAD, () => secrets(true).keys());
    const [first] = keys();
    expect(keys()).toEqual([first]);
    expect(first.secret).toMatch(/^[0-9a-f]{96}$/);
  });

  it('stays good when two runs make the first one at once', () => {
    const office = emptyOffice();
    const [one, other] = [secrets(true), secrets(true)];
    const [first] = inScript(office, LEAD, () => one.keys());
    // The other run looked before that.
    Object.assign(other, {known: []});
    const [second] = inScript(office, ADMIN, () => other.keys());
    const all = inScript(office, LEAD, () => secrets(true).keys());
    expect(all.map(({id}) => id)).toEqual(
      expect.arrayContaining([first.id, second.id]),
    );
  });
});

describe('the address of the review page', () => {
  it('is where the web app was opened first', () => {
    const office = emptyOffice();
    const known = () => inScript(office, LEAD, knownWebApp);
    expect(known()).toMatch(/^https:\/\/script\.google\.com\/.*\/exec$/);
    const before = known();
    inScript(office, LEAD, keepWebApp);
    expect(known()).toBe(before);
    expect(pageFor(office)).toBe(`${before}?page=review&file=file-1`);
  });

  it('is not learnt where a script gets its test address', () => {
    const office = emptyOffice();
    const properties =
      office.workspace.ground.store.collection<object>('script.properties');
    for (const [id] of [...properties.entries()]) properties.set(id, {});
    inScript(office, ADMIN, keepWebApp);
    expect(inScript(office, LEAD, knownWebApp)).toBe('');
    expect(pageFor(office)).toBe(
      'https://docs.google.com/document/d/file-1/edit',
    );
  });

  it('is the one of the Settings tab before all', () => {
    expect(pageFor(emptyOffice(), 'https://script.google.com/x/exec')).toBe(
      'https://script.google.com/x/exec?page=review&file=file-1',
    );
  });
});
