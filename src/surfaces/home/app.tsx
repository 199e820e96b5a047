import {useEffect, useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {ProblemNotice} from '../../kit/notice';
import {OtherAccount} from '../../kit/other-account';
import {PageLink} from '../../kit/web-app';
import type {VisitorView} from '../../setup/contract';
import {call} from '../../setup/pages/server';
import {PanelGroups} from '../register-panel/panel-groups';
import {usePanel} from '../register-panel/use-panel';
import {PAGES, type PagePlan} from '../pages';
import {NotInstalled} from '../sidebar/without-incident';

/** The first page of the web app: what is due, what waits for whom, what goes on, and the way to everything else. */
export function HomePage() {
  const [visitor, setVisitor] = useState<VisitorView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(
    () =>
      void call('visitorView').then(answer =>
        answer.ok ? setVisitor(answer.value) : setProblem(answer),
      ),
    [],
  );
  if (visitor && !visitor.installed) {
    return (
      <main class="home">
        <NotInstalled />
        <OtherAccount me={visitor.me} />
      </main>
    );
  }
  return (
    <main class="home">
      <h1>Incident Comms</h1>
      {problem && <ProblemNotice problem={problem} quiet />}
      <div class="buttons">
        <PageLink page="new" class="button primary">
          New incident
        </PageLink>
        <PageLink page="incidents" class="button">
          All incidents
        </PageLink>
      </div>
      <Work />
      <h2>More</h2>
      <ul class="ways">
        {WAYS.filter(({own}) => !own || visitor?.mayInstall).map(
          ({page, hint}) => (
            <li key={page.web}>
              <PageLink page={page.web ?? ''}>{page.title}</PageLink>
              <small>{hint}</small>
            </li>
          ),
        )}
      </ul>
      {visitor && <OtherAccount me={visitor.me} />}
    </main>
  );
}

/** Loaded at once, beside the question who looks. */
function Work() {
  const panel = usePanel();
  return (
    <div onInput={panel.typing}>
      <PanelGroups panel={panel} />
    </div>
  );
}

interface Way {
  readonly page: PagePlan;
  readonly hint: string;
  /** Only for those who own the installation. */
  readonly own: boolean;
}

const all: Readonly<Record<string, PagePlan>> = PAGES;

const WAYS: readonly Way[] = [
  ['answers', 'Approved words to copy, questions to ask', false],
  ['exercise', 'A made-up incident to practise on', false],
  ['templates', 'Each one filled in, and what is wrong with it', false],
  ['check', 'Mistakes in templates, policy and settings', false],
  ['setup', 'Register, folder, templates, who writes', true],
  ['check-installation', 'Whether Google answers everything we ask', true],
].flatMap(([name, hint, own]) => {
  const page = all[String(name)];
  return page?.web === undefined
    ? []
    : [{page, hint: String(hint), own: own === true}];
});
