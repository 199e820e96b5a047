import {useEffect, useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {ProblemNotice} from '../../../kit/notice';
import {OutsideLink} from '../../../kit/outside-link';
import {Skeleton} from '../../../kit/skeleton';
import {Status} from '../../../kit/status';
import {SelectField} from '../../../kit/text-field';
import type {TemplatesView, TemplateView} from '../../contract';
import {call} from '../server';
import {Difference} from './difference';
import {Preview} from './preview';
import './templates.css';

const STANDINGS: Readonly<Record<TemplateView['standing'], string>> = {
  current: 'As the product brings it',
  older: 'From an earlier version, not edited',
  own: 'Edited by your team',
  missing: 'Missing',
  unreadable: 'Cannot be read',
};

/** Any template filled in, what is wrong with it, and what a newer version of the product would change. */
export function TemplatesPage() {
  const [view, setView] = useState<TemplatesView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [key, setKey] = useState('customer');
  const [filledWith, setFilledWith] = useState('outage, first hour');
  const [said, setSaid] = useState('');
  useEffect(
    () =>
      void call('templatesView').then(answer =>
        answer.ok ? setView(answer.value) : setProblem(answer),
      ),
    [],
  );
  if (problem) {
    return (
      <main>
        <ProblemNotice problem={problem} />
      </main>
    );
  }
  if (view === null) {
    return (
      <main>
        <Skeleton what="the templates" />
      </main>
    );
  }
  const chosen = view.templates.find(one => one.key === key);
  return (
    <main class="templates">
      <h1 class="hidden-text">Templates</h1>
      <div class="chosen">
        <SelectField
          path="template"
          label="Template"
          value={key}
          choices={view.templates.map(one => ({
            value: one.key,
            label: `${one.label}${mark(one)}`,
          }))}
          onInput={next => {
            setSaid('');
            setKey(next);
          }}
        />
        <SelectField
          path="filledWith"
          label="Filled with"
          value={filledWith}
          choices={view.incidents}
          onInput={setFilledWith}
        />
      </div>
      <Status text={said} />
      {chosen && (
        <p class="standing">
          {STANDINGS[chosen.standing]}.{' '}
          {chosen.url && (
            <OutsideLink href={chosen.url}>Edit it in Docs</OutsideLink>
          )}
        </p>
      )}
      {(chosen?.standing === 'older' || chosen?.standing === 'own') && (
        <Difference
          key={chosen.key}
          template={chosen}
          mayTake={view.mayTake}
          onTaken={({detail, templates}) => {
            setSaid(detail);
            setView(templates);
          }}
        />
      )}
      {chosen && chosen.url !== '' && (
        <Preview
          key={`${chosen.key} ${chosen.url} ${filledWith}`}
          template={chosen.key}
          filledWith={filledWith}
        />
      )}
    </main>
  );
}

/** What the list says of a template without its being chosen. */
function mark({standing, findings}: TemplateView): string {
  const words = [
    ...(standing === 'older' ? ['newer one there'] : []),
    ...(standing === 'missing' || standing === 'unreadable'
      ? [STANDINGS[standing].toLowerCase()]
      : []),
    ...(findings > 0
      ? [`${findings} ${findings === 1 ? 'thing' : 'things'} to look at`]
      : []),
  ];
  return words.length === 0 ? '' : ` – ${words.join(', ')}`;
}
