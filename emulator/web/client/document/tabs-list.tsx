import {useLive} from '../kit/live';
import type {DocumentSession} from './session';
import {flatTabs} from './tabs';

/** The tabs of a document beside its text, when it has more than one. */
export function TabsList({session}: {readonly session: DocumentSession}) {
  const document = useLive(session.document);
  const shown = useLive(session.tabId);
  const tabs = document ? flatTabs(document) : [];
  if (tabs.length < 2) return null;
  return (
    <nav class="tabs-list" aria-label="Document tabs">
      {tabs.map(({tabProperties}) => (
        <button
          key={tabProperties?.tabId}
          aria-current={tabProperties?.tabId === shown}
          onClick={() =>
            void session
              .flush()
              .then(() => session.tabId.set(tabProperties?.tabId ?? ''))
          }
        >
          {tabProperties?.title}
        </button>
      ))}
    </nav>
  );
}
