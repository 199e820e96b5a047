import {useEffect, useRef, useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {RadioField} from '../../kit/choice-field';
import {ProblemNotice} from '../../kit/notice';
import {SeverityChip, Signs} from '../../kit/severity-chip';
import {Skeleton} from '../../kit/skeleton';
import {Status} from '../../kit/status';
import {TextField} from '../../kit/text-field';
import {localTime} from '../../kit/time';
import {DeskLink} from '../../kit/web-app';
import type {FoundIncident, FoundIncidents} from '../contract';
import type {Standing} from '../rules/incident-search';
import {call} from './server';

const STANDINGS = [
  {value: 'all', label: 'All'},
  {value: 'active', label: 'Active'},
  {value: 'earlier', label: 'Earlier'},
] as const;

/** Every incident the person may see, by words and by whether it is over. */
export function IncidentSearch({now}: {readonly now: number}) {
  const [text, setText] = useState('');
  const [standing, setStanding] = useState<Standing>('all');
  const [found, setFound] = useState<FoundIncidents | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [running, setRunning] = useState(0);
  const asked = useRef(0);
  const search = async (wanted: Standing) => {
    const nth = ++asked.current;
    setRunning(all => all + 1);
    const answer = await call('searchIncidents', {text, standing: wanted});
    setRunning(all => all - 1);
    // A later question was asked meanwhile: its answer counts.
    if (nth !== asked.current) return;
    setProblem(answer.ok ? null : answer);
    if (answer.ok) setFound(answer.value);
  };
  useEffect(() => void search(standing), []);
  return (
    <section aria-labelledby="incidents-head">
      <h1 id="incidents-head">Incidents</h1>
      <form
        role="search"
        onSubmit={event => {
          event.preventDefault();
          void search(standing);
        }}
      >
        <TextField
          path="search"
          label="Look for"
          hint="Words of the title, a number, a level, a service, a day like 2026-11-21"
          value={text}
          onInput={setText}
        />
        <RadioField
          path="standing"
          label="Show"
          layout="inline"
          choices={STANDINGS}
          value={standing}
          onInput={chosen => {
            const wanted = STANDINGS.find(({value}) => value === chosen);
            if (!wanted) return;
            setStanding(wanted.value);
            void search(wanted.value);
          }}
        />
        <Button kind="submit" busy={running > 0}>
          Search
        </Button>
        <Status text={running > 0 ? 'Searching …' : foundInWords(found)} />
      </form>
      {problem && <ProblemNotice problem={problem} />}
      {!found && !problem && <Skeleton what="the incidents" />}
      {found && (
        <ul class="incidents" aria-label="Incidents found">
          {found.incidents.map(incident => (
            <Row key={incident.id} incident={incident} now={now} />
          ))}
        </ul>
      )}
      {found && found.more > 0 && (
        <p class="hint">
          {found.more} older ones are not shown. Add a word to find them.
        </p>
      )}
    </section>
  );
}

function Row({
  incident,
  now,
}: {
  readonly incident: FoundIncident;
  readonly now: number;
}) {
  return (
    <li>
      <DeskLink
        href={incident.url}
        incident={incident.id}
        class="incident-title"
      >
        {incident.title}
      </DeskLink>
      <p class="facts">
        <SeverityChip label={incident.severity} rank={incident.rank} />{' '}
        <Signs restricted={incident.restricted} signs={incident.signs} />
        {incident.id} · {incident.phase} · declared{' '}
        {localTime(incident.declaredAt, now)}
      </p>
      {incident.remark && <p class="hint">{incident.remark}</p>}
    </li>
  );
}

function foundInWords(found: FoundIncidents | null): string {
  if (!found) return '';
  const all = found.incidents.length + found.more;
  if (all === 0) return 'No incident that you may see fits.';
  return all === 1 ? '1 incident.' : `${all} incidents.`;
}
