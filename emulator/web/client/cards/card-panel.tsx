import {ArrowLeft, X} from 'lucide';
import {useEffect, useState} from 'preact/hooks';
import type {AddonCards} from '../../wire';
import {explain, query, rest} from '../api';
import {Icon} from '../kit/icon';
import type {Card, CardAnswer, OnClick} from './card';
import {cardIn} from './card';
import {CardView} from './card-view';

/** The panel of Workspace add-ons: the homepage card of each, and the cards its actions put on top. */
export function CardPanel({
  host,
  onClose,
}: {
  readonly host: 'drive' | 'docs' | 'sheets';
  readonly onClose: () => void;
}) {
  const [addons, setAddons] = useState<readonly AddonCards[] | null>(null);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    rest<readonly AddonCards[]>('GET', query('/_web/cards', {host})).then(
      setAddons,
      (error: unknown) => setFailure(explain(error)),
    );
  }, [host]);
  return (
    <aside class="card-panel" aria-label="Add-ons">
      <header>
        <h2>Add-ons</h2>
        <button class="icon" aria-label="Close add-ons" onClick={onClose}>
          <Icon of={X} />
        </button>
      </header>
      {failure && <p class="problem">{failure}</p>}
      {addons === null && !failure && <p class="hint">Loading…</p>}
      {addons?.length === 0 && (
        <p class="hint">No add-on has a card for this place.</p>
      )}
      {(addons ?? []).map(addon => (
        <CardStack key={addon.scriptId} addon={addon} host={host} />
      ))}
    </aside>
  );
}

function CardStack({
  addon,
  host,
}: {
  readonly addon: AddonCards;
  readonly host: string;
}) {
  const [stack, setStack] = useState<readonly Card[]>(addon.cards.map(cardIn));
  const [note, setNote] = useState(addon.error ?? '');
  const [busy, setBusy] = useState(false);
  const act = async (
    click: OnClick,
    inputs: Readonly<Record<string, readonly string[]>>,
  ): Promise<void> => {
    if (click.openLink?.url) {
      window.open(click.openLink.url, '_blank', 'noopener');
      return;
    }
    if (!click.action?.function) return;
    setBusy(true);
    setNote('');
    try {
      const parameters = Object.fromEntries(
        (click.action.parameters ?? []).map(({key, value}) => [key, value]),
      );
      const answer = await rest<CardAnswer | null>(
        'POST',
        '/_web/card-action',
        {
          scriptId: addon.scriptId,
          host,
          function: click.action.function,
          parameters,
          inputs,
        },
      );
      follow(answer?.renderActions ?? answer);
    } catch (error) {
      setNote(explain(error));
    } finally {
      setBusy(false);
    }
  };
  const follow = (answer: CardAnswer | null): void => {
    const {navigations, notification, link} = answer?.action ?? {};
    if (notification?.text) setNote(notification.text);
    if (link?.url) window.open(link.url, '_blank', 'noopener');
    for (const {pushCard, updateCard, pop, popToRoot} of navigations ?? []) {
      setStack(cards => {
        if (popToRoot) return cards.slice(0, 1);
        if (pop) return cards.length > 1 ? cards.slice(0, -1) : cards;
        if (updateCard) return [...cards.slice(0, -1), updateCard];
        return pushCard ? [...cards, pushCard] : cards;
      });
    }
  };
  const card = stack.at(-1);
  return (
    <section class="card-stack" aria-label={addon.name} aria-busy={busy}>
      <div class="card-owner">
        {stack.length > 1 && (
          <button
            class="icon"
            aria-label="Back"
            onClick={() => setStack(stack.slice(0, -1))}
          >
            <Icon of={ArrowLeft} size={18} />
          </button>
        )}
        <span>{addon.name}</span>
      </div>
      {busy && (
        <div class="loading-bar" role="progressbar" aria-label="Working" />
      )}
      {card && (
        <CardView
          card={card}
          onClick={(click, inputs) => void act(click, inputs)}
        />
      )}
      {note && (
        <p class="card-note" role="status">
          {note}
        </p>
      )}
    </section>
  );
}
