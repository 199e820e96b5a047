import {useEffect, useState} from 'preact/hooks';
import type {Answer, Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {Group} from '../../kit/group';
import {ProblemNotice} from '../../kit/notice';
import type {PanelContext} from '../../kit/panel-group';
import {Problems} from '../../kit/problems';
import {Skeleton} from '../../kit/skeleton';
import {TextField} from '../../kit/text-field';
import {localTime} from '../../kit/time';
import {useAction} from '../../kit/use-action';
import type {ConnectionsView, ServiceView} from '../contract';
import {call} from './server';

/** Beside the register: which services outside Google hear of incidents, and what went there. */
export function ConnectionsGroup({round, follow, now}: PanelContext) {
  const [view, setView] = useState<ConnectionsView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = (answer: Answer<ConnectionsView>): void => {
    setProblem(answer.ok ? null : answer);
    if (answer.ok) setView(answer.value);
  };
  useEffect(() => follow(call('connectionsView').then(take)), [round.nth]);
  const connected = view?.services.filter(({since}) => since !== '') ?? [];
  return (
    <Group title="Connections" summary={view ? String(connected.length) : ''}>
      {problem && !problem.fields && <ProblemNotice problem={problem} />}
      {!view && !problem && <Skeleton what="the connections" />}
      {view && (
        <>
          <p class="hint">
            Chats hear of incidents declared, deadlines, approvals and
            resolutions: ids and times only, and nothing of restricted
            incidents. What customers see is posted by a person’s press.
          </p>
          <Problems.Provider value={problem?.fields ?? []}>
            <ul class="services">
              {view.services.map(service => (
                <li key={service.key}>
                  <Service
                    service={service}
                    owner={view.owner}
                    now={now}
                    onAnswer={take}
                  />
                </li>
              ))}
            </ul>
          </Problems.Provider>
          {view.log.length > 0 && (
            <details>
              <summary>What went there last</summary>
              <ul>
                {view.log.map(({at, service, what, state, reason}, index) => (
                  <li key={index}>
                    {localTime(at, now)}, {service}: {what}{' '}
                    <small>
                      {state}
                      {reason === '' ? '' : `. ${reason}`}
                    </small>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Group>
  );
}

function Service({
  service: {key, label, since, by, where, secretLabel},
  owner,
  now,
  onAnswer,
}: {
  readonly service: ServiceView;
  readonly owner: boolean;
  readonly now: number;
  readonly onAnswer: (answer: Answer<ConnectionsView>) => void;
}) {
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState('');
  const [connect, connecting] = useAction(async () => {
    const answer = await call('connectService', {service: key, secret});
    onAnswer(answer);
    if (!answer.ok) return;
    setSecret('');
    setOpen(false);
  });
  const [disconnect, disconnecting] = useAction(async () => {
    onAnswer(await call('disconnectService', key));
  });
  const on = since !== '';
  return (
    <>
      <strong>{label}</strong>{' '}
      <small>
        {on ? `connected ${localTime(since, now)} by ${by}` : 'not connected'}
      </small>
      {owner && !open && (
        <div class="row-acts">
          <Button
            kind="quiet"
            name={`${on ? 'Replace' : 'Connect'}: ${label}`}
            onClick={() => setOpen(true)}
          >
            {on ? 'Replace' : 'Connect'}
          </Button>
          {on && (
            <Button
              kind="quiet"
              busy={disconnecting}
              name={`Disconnect: ${label}`}
              onClick={disconnect}
            >
              Disconnect
            </Button>
          )}
        </div>
      )}
      {owner && open && (
        <form
          noValidate
          aria-label={`Connect ${label}`}
          onSubmit={event => {
            event.preventDefault();
            connect();
          }}
        >
          <TextField
            path={`secret.${key}`}
            label={secretLabel}
            hint={`${where} It is kept out of the register, and shown to nobody again.`}
            value={secret}
            onInput={setSecret}
          />
          <div class="buttons">
            <Button kind="submit" busy={connecting}>
              Try and connect
            </Button>
            <Button disabled={connecting} onClick={() => setOpen(false)}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
