import {GoogleTransport} from '../../src/google/rest/transport';
import {FetchedOutside} from '../../src/google/outside/outside';
import {failureOf} from '../../src/google/rest/failure';
import {paramsOf} from '../../src/google/rest/fetch-request';
import {HttpCall, type HttpRequest} from '../../src/google/rest/http';
import type {FaultRule} from '../../emulator/kernel/faults';
import {LEAD, type Office} from '../scenery/bundle/office';
import {inScript} from './in-script';
import {emptyOffice} from './google-world';

const ABOUT = 'https://www.googleapis.com/drive/v3/about?fields=user';
const FILES = 'https://www.googleapis.com/drive/v3/files';

function reading(url = ABOUT): HttpRequest {
  return {method: 'get', url, repeatable: true};
}

function making(name: string): HttpRequest {
  return {method: 'post', url: FILES, body: {name}, repeatable: false};
}

function wave(office: Office, ...requests: HttpRequest[]) {
  const calls = requests.map(
    request => new HttpCall('call', [request], ([{status}]) => status),
  );
  return inScript(office, LEAD, () => new GoogleTransport().wave(calls)).map(
    outcome => (outcome.ok ? outcome.value : outcome.failure.kind),
  );
}

function counts(office: Office): Readonly<Record<string, number>> {
  return office.workspace.calls.byMethod();
}

function broken(...rules: FaultRule[]): Office {
  const office = emptyOffice();
  office.workspace.calls.clear();
  office.workspace.faults.set(rules);
  return office;
}

describe('one wave', () => {
  it('is one round trip: it lasts as long as its slowest call', () => {
    const office = broken();
    const {clock} = office.workspace.ground;
    const before = clock.now();
    expect(wave(office, reading(), making('a'), reading())).toEqual([
      200, 200, 200,
    ]);
    // The start of the execution, and the slowest of the three.
    expect(clock.now() - before).toBe(900 + 600);
  });

  it('asks for another token once where one has run out (live finding 20)', () => {
    const once = broken({method: 'drive.about.get', answer: 401});
    expect(wave(once, reading())).toEqual([200]);
    const always = broken({method: 'drive.about.get', answer: 401, times: 9});
    expect(wave(always, reading())).toEqual(['forbidden']);
    expect(counts(always)).toMatchObject({'drive.about.get': 2});
  });

  it.each([429, '403rate'] as const)(
    'sends again what was refused for its rate (%s), and nothing else',
    answer => {
      const office = broken({method: 'drive.files.create', answer});
      expect(wave(office, reading(), making('a'))).toEqual([200, 200]);
      expect(counts(office)).toMatchObject({
        'drive.files.create': 2,
        'drive.about.get': 1,
      });
    },
  );

  it.each([
    ['storageQuotaExceeded', 'no-room'],
    ['teamDriveFileLimitExceeded', 'no-room'],
    ['numChildrenInNonRootLimitExceeded', 'no-room'],
    ['sharingRateLimitExceeded', 'sharing-limit'],
    ['domainPolicy', 'apps-off'],
  ] as const)(
    'takes a limit of Drive (%s) for what it is, not for missing access, and sends nothing again',
    (answer, is) => {
      const office = broken({method: 'drive.files.create', answer});
      const call = new HttpCall('call', [making('a')], () => null);
      const [made] = inScript(office, LEAD, () =>
        new GoogleTransport().wave([call]),
      );
      expect(made).toMatchObject({failure: {reason: {is}}});
      expect(counts(office)['drive.files.create']).toBe(1);
    },
  );

  it('waits longer and longer, and gives up as busy after six tries', () => {
    const office = broken({times: 99, answer: 429, method: 'drive.*'});
    const {clock} = office.workspace.ground;
    const before = clock.now();
    expect(wave(office, reading())).toEqual(['busy']);
    expect(counts(office)['drive.about.get']).toBe(6);
    const waited = clock.now() - before - 900 - 6 * 200;
    expect(waited).toBeGreaterThanOrEqual(31_000);
    expect(waited).toBeLessThan(36_000);
  });

  it('repeats a read after a 500, and never what may have been made', () => {
    const office = broken({times: 2, answer: 500, method: 'drive.*'});
    expect(wave(office, reading(), making('a'))).toEqual([200, 'unknown']);
    expect(counts(office)).toMatchObject({
      'drive.about.get': 2,
      'drive.files.create': 1,
    });
  });

  it('holds everything for lost when one of its requests gets no answer, and reads again only', () => {
    const office = broken({method: 'drive.about.get', answer: 'timeout'});
    expect(wave(office, making('a'), reading())).toEqual(['unknown', 200]);
    expect(counts(office)).toMatchObject({
      'drive.about.get': 2,
      'drive.files.create': 1,
    });
    expect(office.files().map(({name}) => name)).toEqual(['a']);
  });

  it('is refused at once, not lost, when nothing can have been sent', () => {
    const method = 'service.UrlFetchApp.*';
    const office = broken({times: 99, answer: 'daily', method});
    const {clock} = office.workspace.ground;
    const before = clock.now();
    expect(wave(office, reading(), making('a'))).toEqual(['busy', 'busy']);
    expect(clock.now() - before).toBeLessThan(2000);
    const tooLong = reading(`${ABOUT}&x=${'x'.repeat(2100)}`);
    expect(wave(broken(), tooLong, making('a'))).toEqual([
      'refused',
      'refused',
    ]);
    const unticked = broken();
    unticked.workspace.configure({
      consents: [
        {
          who: LEAD,
          without: ['https://www.googleapis.com/auth/script.external_request'],
        },
      ],
    });
    expect(wave(unticked, reading())).toEqual(['forbidden']);
  });

  it('goes out again, whole, when it was too fast', () => {
    const method = 'service.UrlFetchApp.*';
    const office = broken({answer: 'burst', method});
    expect(wave(office, reading(), making('a'))).toEqual([200, 200]);
    expect(counts(office)).toMatchObject({
      'drive.about.get': 1,
      'drive.files.create': 1,
    });
  });

  it('rides out a token that cannot be had', () => {
    const office = broken({
      method: 'service.ScriptApp.getOAuthToken',
      answer: 500,
    });
    // Nothing was sent without it, so even what must not go twice goes again.
    expect(wave(office, reading(), making('a'))).toEqual([200, 200]);
    expect(counts(office)).toMatchObject({'drive.files.create': 1});
  });

  it.each(['permissions', 'authorization is required', 'invalid argument'])(
    'does not take an address that holds “%s” for a refusal in Google’s words',
    words => {
      const office = broken({
        method: 'drive.files.get',
        answer: 'timeout',
        times: 99,
      });
      const url = `${FILES}/${encodeURIComponent(words)}?fields=permissions`;
      expect(wave(office, reading(url), making('a'))).toEqual([
        'unknown',
        'unknown',
      ]);
    },
  );

  it('tells what is missing from what is refused', () => {
    expect(
      wave(
        broken(),
        reading(`${FILES}/nothing`),
        reading(`${FILES}?q=nonsense`),
      ),
    ).toEqual(['notFound', 'refused']);
  });
});

describe('services outside Google', () => {
  const SECRET = 'https://hooks.slack.com/services/T0001/B0001/slackSecret';

  function post(office: Office, url: string) {
    const call = new FetchedOutside().send({
      label: 'post to Slack',
      method: 'post',
      url,
      body: {text: 'x'},
      repeatable: false,
    });
    const [outcome] = inScript(office, LEAD, () =>
      new GoogleTransport(1).wave([call]),
    );
    if (outcome.ok) throw new Error('It was answered.');
    return outcome.failure;
  }

  it('get no token of Google, and their own header where they have one', () => {
    for (const [authorization, expected] of [
      [undefined, {}],
      ['OAuth key', {Authorization: 'OAuth key'}],
    ] as const) {
      expect(
        paramsOf(
          {
            method: 'get',
            url: SECRET,
            repeatable: true,
            anonymous: true,
            ...(authorization && {authorization}),
          },
          'google-token',
        ).headers,
      ).toEqual(expected);
    }
  });

  it.each([
    ['that does not answer', SECRET],
    ['that the allowlist does not have', SECRET.replace('slack', 'other')],
  ])('one %s fails without telling its address', (_, url) => {
    const failure = post(emptyOffice(), url);
    expect(
      JSON.stringify([failure.message, failure.detail, failure.reason]),
    ).not.toMatch(/slackSecret|T0001/);
  });

  it('one that refuses may repeat what it was sent: only its number is kept', () => {
    const answer = {status: 403, text: `{"message": "no ${SECRET}"}`};
    expect(failureOf('post to Slack', answer, true)).toMatchObject({
      kind: 'forbidden',
      detail: '403',
    });
  });
});
