import {ChevronRight} from 'lucide';
import type {ComponentChildren, RefObject} from 'preact';
import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks';
import {Icon} from './icon';

export type Entry =
  | {
      readonly label: string;
      readonly run: () => void;
      readonly hint?: string;
      readonly disabled?: boolean;
    }
  | {readonly label: string; readonly entries: readonly Entry[]}
  | 'separator';

/** A button that opens a menu under it. */
export function MenuButton({
  label,
  name,
  entries,
  class: className = 'menu-button',
}: {
  readonly label: ComponentChildren;
  /** The accessible name when the label is an icon. */
  readonly name?: string;
  readonly entries: readonly Entry[];
  readonly class?: string;
}) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <span class="menu-anchor">
      <button
        ref={button}
        type="button"
        class={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={name}
        title={name}
        onMouseDown={event => event.preventDefault()}
        onClick={() => setOpen(!open)}
        onKeyDown={event => {
          if (event.key === 'ArrowDown') setOpen(true);
        }}
      >
        {label}
      </button>
      {open && <Menu entries={entries} onClose={close} />}
    </span>
  );
}

/** A list of commands with arrow keys; closes on Esc, on a choice and on a click elsewhere. */
export function Menu({
  entries,
  onClose,
  at,
  nested = false,
}: {
  readonly entries: readonly Entry[];
  readonly onClose: () => void;
  /** Where in the window; under its button when absent. */
  readonly at?: {readonly x: number; readonly y: number};
  readonly nested?: boolean;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const [branch, setBranch] = useState<number | null>(null);
  useEffect(() => (nested ? undefined : onLeaving(ref, onClose)), []);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    if (!nested) box.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    keepInWindow(box, nested, at !== undefined);
  }, []);
  return (
    <div
      ref={ref}
      role="menu"
      class={nested ? 'menu nested' : at ? 'menu fixed' : 'menu'}
      style={at ? {left: `${at.x}px`, top: `${at.y}px`} : undefined}
      onKeyDown={event => move(event, onClose)}
      onContextMenu={event => event.preventDefault()}
    >
      {entries.map((entry, place) => {
        if (entry === 'separator') return <hr key={place} />;
        if ('entries' in entry) {
          return (
            <Branch
              key={place}
              branch={entry}
              open={branch === place}
              onOpen={open => setBranch(open ? place : null)}
              onClose={onClose}
            />
          );
        }
        return (
          <button
            key={place}
            type="button"
            role="menuitem"
            disabled={entry.disabled}
            onClick={() => {
              onClose();
              entry.run();
            }}
          >
            <span>{entry.label}</span>
            {entry.hint && <kbd>{entry.hint}</kbd>}
          </button>
        );
      })}
    </div>
  );
}

/** An entry with a menu of its own beside it. */
function Branch({
  branch,
  open,
  onOpen,
  onClose,
}: {
  readonly branch: Extract<Entry, {entries: unknown}>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Closes the whole menu. */
  readonly onClose: () => void;
}) {
  return (
    <div
      class="branch"
      onMouseEnter={() => onOpen(true)}
      onMouseLeave={() => onOpen(false)}
    >
      <button
        type="button"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => onOpen(true)}
        onKeyDown={event => {
          if (event.key !== 'ArrowRight') return;
          onOpen(true);
          const parent = event.currentTarget.parentElement;
          requestAnimationFrame(() =>
            parent
              ?.querySelector<HTMLElement>('.menu [role=menuitem]')
              ?.focus(),
          );
        }}
      >
        <span>{branch.label}</span>
        <Icon of={ChevronRight} size={16} />
      </button>
      {open && <Menu entries={branch.entries} onClose={onClose} nested />}
    </div>
  );
}

/** Calls `close` when somebody presses elsewhere; answers with what ends that. */
function onLeaving(
  menu: RefObject<Element | null>,
  close: () => void,
): () => void {
  const away = ({target}: Event): void => {
    const inside =
      target instanceof Node && menu.current?.parentElement?.contains(target);
    if (!inside) close();
  };
  window.addEventListener('mousedown', away);
  window.addEventListener('blur', close);
  return () => {
    window.removeEventListener('mousedown', away);
    window.removeEventListener('blur', close);
  };
}

/** Moves a menu that would reach over an edge of the window. */
function keepInWindow(box: HTMLElement, nested: boolean, placed: boolean) {
  const {right, bottom} = box.getBoundingClientRect();
  if (right > window.innerWidth) {
    box.style.left = 'auto';
    box.style.right = placed ? '8px' : nested ? '100%' : '0';
  }
  if (bottom > window.innerHeight && placed) {
    box.style.top = 'auto';
    box.style.bottom = '8px';
  }
}

function move(event: KeyboardEvent, onClose: () => void): void {
  const box = event.currentTarget;
  if (!(box instanceof HTMLElement)) return;
  if (event.key === 'Escape') {
    event.stopPropagation();
    onClose();
    return;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  event.stopPropagation();
  const items = [
    ...box.querySelectorAll<HTMLElement>(
      ':scope > [role=menuitem]:not(:disabled), :scope > .branch > [role=menuitem]',
    ),
  ];
  const at = items.findIndex(item => item === document.activeElement);
  const step = event.key === 'ArrowDown' ? 1 : -1;
  items[(at + step + items.length) % items.length]?.focus();
}
