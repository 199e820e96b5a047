import {ChevronRight} from 'lucide';
import type {ComponentChildren} from 'preact';
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
  useEffect(() => {
    if (nested) return undefined;
    const away = (event: Event): void => {
      const target = event.target;
      if (
        target instanceof Node &&
        ref.current?.parentElement?.contains(target)
      ) {
        return;
      }
      onClose();
    };
    window.addEventListener('mousedown', away);
    window.addEventListener('blur', onClose);
    return () => {
      window.removeEventListener('mousedown', away);
      window.removeEventListener('blur', onClose);
    };
  }, []);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    if (!nested) box.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const {right, bottom} = box.getBoundingClientRect();
    if (right > window.innerWidth) {
      box.style.left = 'auto';
      box.style.right = nested ? '100%' : '0';
      if (at) {
        box.style.right = '8px';
      }
    }
    if (bottom > window.innerHeight) {
      box.style.top = at ? 'auto' : box.style.top;
      if (at) box.style.bottom = '8px';
    }
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
      {entries.map((entry, at) => {
        if (entry === 'separator') return <hr key={at} />;
        if ('entries' in entry) {
          return (
            <div
              key={at}
              class="branch"
              onMouseEnter={() => setBranch(at)}
              onMouseLeave={() => setBranch(null)}
            >
              <button
                type="button"
                role="menuitem"
                aria-haspopup="menu"
                aria-expanded={branch === at}
                onClick={() => setBranch(at)}
                onKeyDown={event => {
                  if (event.key === 'ArrowRight') {
                    setBranch(at);
                    const parent = event.currentTarget.parentElement;
                    requestAnimationFrame(() =>
                      parent
                        ?.querySelector<HTMLElement>('.menu [role=menuitem]')
                        ?.focus(),
                    );
                  }
                }}
              >
                <span>{entry.label}</span>
                <Icon of={ChevronRight} size={16} />
              </button>
              {branch === at && (
                <Menu entries={entry.entries} onClose={onClose} nested />
              )}
            </div>
          );
        }
        return (
          <button
            key={at}
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
