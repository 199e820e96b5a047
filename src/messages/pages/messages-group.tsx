import {useEffect, useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {Group} from '../../kit/group';
import {Notice, ProblemNotice} from '../../kit/notice';
import type {SidebarContext} from '../../kit/sidebar-group';
import {Skeleton} from '../../kit/skeleton';
import {DeskLink} from '../../kit/web-app';
import type {MadeMessage, MessagesView, NextMessage} from '../contract';
import {MessageList} from './message-list';
import {NextMessageForm} from './next-message-form';
import {call} from './server';
import {Original} from './original';

/** The messages of the incident: what was begun, the last one to write against, and the next in one click. */
export function MessagesGroup({
  incident,
  document,
  mayRecord,
  sidebar,
}: SidebarContext) {
  const fileId = document?.fileId ?? '';
  const [view, setView] = useState<MessagesView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [chosen, setChosen] = useState<NextMessage | null>(null);
  const [made, setMade] = useState<MadeMessage | null>(null);
  const load = () => {
    void call('messagesView', incident.id, fileId).then(answer => {
      if (answer.ok) setView(answer.value);
      setProblem(answer.ok ? null : answer);
    });
  };
  useEffect(load, [incident.id, fileId, sidebar.refreshes]);
  const done = (message: MadeMessage) => {
    setMade(message);
    setChosen(null);
    setView(message.messages);
    void sidebar.load();
  };
  const mayMake = mayRecord && view?.canMake === true;
  return (
    <Group
      title="Messages"
      summary={view ? String(view.messages.length) : ''}
      open
    >
      {problem && (
        <ProblemNotice problem={problem}>
          <Button onClick={load}>Load again</Button>
        </ProblemNotice>
      )}
      {view === null && !problem && <Skeleton what="the messages" />}
      {made && (
        <Notice kind="good" title={`${made.label} made`}>
          <p>
            <DeskLink href={made.url}>Open it</DeskLink>, read it, then ask for
            review there.
          </p>
        </Notice>
      )}
      {view?.original && <Original original={view.original} />}
      {view && view.stale.length > 0 && (
        <Notice kind="warning" title="No longer up to date">
          <ul>
            {view.stale.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      {view && chosen && (
        <NextMessageForm
          key={chosen.kind}
          incidentId={incident.id}
          message={chosen}
          last={view.last}
          before={view.messages.filter(({kind}) => kind === chosen.kind).length}
          onMade={done}
          onCancel={() => setChosen(null)}
        />
      )}
      {view && !chosen && (
        <>
          <MessageList
            incidentId={incident.id}
            messages={view.messages}
            mayTranslate={mayMake}
            onMade={done}
            onLooked={messages => {
              setView(messages);
              void sidebar.load();
            }}
          />
          {mayMake && <NextButtons next={view.next} onChoose={setChosen} />}
        </>
      )}
    </Group>
  );
}

function NextButtons({
  next,
  onChoose,
}: {
  readonly next: readonly NextMessage[];
  readonly onChoose: (message: NextMessage) => void;
}) {
  return (
    <div class="buttons" role="group" aria-label="Make the next message">
      {next.map(message => (
        <Button
          key={message.kind}
          kind={message.suggested ? 'primary' : undefined}
          name={`Make: ${message.label}`}
          onClick={() => onChoose(message)}
        >
          {message.label}
        </Button>
      ))}
    </div>
  );
}
