import {Clock, HardDrive, Mail} from 'lucide';
import type {ComponentChildren} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import type {PersonShown} from '../../wire';
import {rest} from '../api';
import {boot} from '../boot';
import {Icon} from '../kit/icon';
import {type Entry, MenuButton} from '../kit/menu';
import {Avatar} from './avatar';

/** The bar over every page: where one is, the Workspace's time, the mails, and who one is. */
export function TopBar({children}: {readonly children?: ComponentChildren}) {
  return (
    <header class="top-bar">
      <a class="home" href="/" title="Drive" aria-label="Drive">
        <Icon of={HardDrive} size={22} />
      </a>
      <div class="top-bar-content">{children}</div>
      <nav aria-label="Workspace">
        <ClockControl />
        <a class="icon" href="/outbox" title="Outbox" aria-label="Outbox">
          <Icon of={Mail} />
        </a>
        <PersonSwitch />
      </nav>
    </header>
  );
}

const MINUTE = 60_000;
const STEPS: readonly (readonly [string, number])[] = [
  ['5 minutes', 5 * MINUTE],
  ['1 hour', 60 * MINUTE],
  ['1 day', 24 * 60 * MINUTE],
];

/** The Workspace's own time; timers and deadlines follow it. */
function ClockControl() {
  const [now, setNow] = useState<Date | null>(null);
  const read = (): Promise<void> =>
    rest<{now: string | number}>('GET', '/_emulator/clock').then(
      clock => setNow(new Date(clock.now)),
      () => setNow(null),
    );
  useEffect(() => {
    void read();
    const timer = window.setInterval(() => {
      if (!document.hidden) void read();
    }, 20_000);
    return () => window.clearInterval(timer);
  }, []);
  const advance = async (advanceMs: number): Promise<void> => {
    const {nowMs} = await rest<{nowMs: number}>('POST', '/_emulator/clock', {
      advanceMs,
    });
    await read();
    window.dispatchEvent(new CustomEvent('workspace-changed', {detail: nowMs}));
  };
  const shown = now?.toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <MenuButton
      class="clock"
      name={`${shown ?? '–'}: the Workspace's time`}
      label={
        <>
          <Icon of={Clock} size={18} />
          <time dateTime={now?.toISOString()}>{shown ?? '–'}</time>
        </>
      }
      entries={STEPS.map(([label, span]) => ({
        label: `Move on by ${label}`,
        run: () => void advance(span),
      }))}
    />
  );
}

let known: Promise<readonly PersonShown[]> | undefined;

/** Everybody who has an account here; asked once a page. */
export function people(): Promise<readonly PersonShown[]> {
  known ??= rest<readonly PersonShown[] | {people: readonly PersonShown[]}>(
    'GET',
    '/_emulator/people',
  ).then(
    answer => ('people' in answer ? answer.people : answer),
    () => [],
  );
  return known;
}

/** The same page, seen as another. */
function go(by: 'as' | 'authuser', who: string): void {
  const url = new URL(location.href);
  url.pathname = url.pathname.replace(/\/u\/\d+(?=\/|$)/, '');
  url.searchParams.set(by, who);
  location.assign(url);
}

function PersonSwitch() {
  const [all, setAll] = useState<readonly PersonShown[]>([]);
  useEffect(() => void people().then(setAll), []);
  const name = all.find(({email}) => email === boot.me)?.displayName ?? boot.me;
  const signedIn = boot.accounts.length > 1 ? boot.accounts : [];
  const entries = [
    ...signedIn.map((email, at): Entry => ({
      label: at === 0 ? 'Default account' : `Account ${at + 1}`,
      hint: email,
      disabled: email === boot.me,
      run: () => go('authuser', String(at)),
    })),
    ...all.map(({email, displayName}): Entry => ({
      label: displayName,
      hint: email,
      disabled: email === boot.me && signedIn.length === 0,
      run: () => go('as', email),
    })),
  ];
  return (
    <MenuButton
      class="person"
      name={`Signed in as ${name} (${boot.me}). Change person`}
      label={<Avatar name={name} email={boot.me} />}
      entries={entries}
    />
  );
}
