import {createContext} from 'preact';
import {
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'preact/hooks';
import type {FieldProblem, Problem} from '../core/base/answer';
import {fieldId, fieldShowing} from './field-id';

/** Mistakes of the form around a field; each field picks out its own. */
export const Problems = createContext<readonly FieldProblem[]>([]);

/** What is wrong with the field at exactly this path. */
export function useProblem(path: string): string | undefined {
  const found = useContext(Problems).filter(({field}) => field === path);
  return found.map(({message}) => message).join(' ') || undefined;
}

/** What is wrong with a list or its entries: "2: That is no address." */
export function useListProblem(path: string): string | undefined {
  const found = useContext(Problems).flatMap(({field, message}) => {
    if (field === path) return [message];
    if (!field.startsWith(`${path}.`)) return [];
    const index = Number(field.slice(path.length + 1).split('.')[0]);
    return [Number.isNaN(index) ? message : `${index + 1}: ${message}`];
  });
  return found.join(' ') || undefined;
}

/** Puts the cursor into a field, opening the group it is in. */
export function goToField(path: string): void {
  const field = fieldAt(path);
  const group = field?.closest('details');
  if (group) group.open = true;
  field?.focus();
  field?.scrollIntoView({block: 'center'});
}

function fieldAt(path: string): HTMLElement | null {
  const id = fieldShowing(path, one => document.getElementById(one) !== null);
  return id === null ? null : document.getElementById(id);
}

/** What people read above a field, without its mark; '' for one that is not on the page. */
function labelAt(path: string): string {
  const field = fieldAt(path);
  const label =
    field?.querySelector('legend') ??
    document.querySelector(`label[for="${field?.id ?? ''}"]`) ??
    // One of several that share a name.
    field?.closest('fieldset')?.querySelector(':scope > legend');
  return label?.firstChild?.textContent?.trim() ?? '';
}

/** Messages stand beside their fields; in a list each needs the name of its own. */
function withName(name: string, message: string): string {
  const named = message.toLowerCase().includes(name.toLowerCase());
  return named ? message : `${name}: ${message}`;
}

/** The list of mistakes above a form: takes the focus, leads to each field. */
export function ProblemSummary({problem}: {readonly problem: Problem}) {
  const box = useRef<HTMLElement>(null);
  const {remedy, fields = []} = problem;
  const [names, setNames] = useState<readonly string[]>([]);
  // The fields may be drawn together with the list.
  useLayoutEffect(
    () => setNames(fields.map(({field}) => labelAt(field))),
    [problem],
  );
  const told = fields.some(({message}) => message.includes(remedy));
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({block: 'start'});
  }, [problem]);
  return (
    <section class="notice error" role="alert" tabIndex={-1} ref={box}>
      <p class="notice-title">{problem.what}</p>
      <ul>
        {fields.map(({field, message}, at) => (
          <li key={field + message}>
            <a
              href={`#${fieldId(field)}`}
              onClick={event => {
                event.preventDefault();
                goToField(field);
              }}
            >
              {withName(names[at] ?? '', message)}
            </a>
          </li>
        ))}
      </ul>
      {remedy && !told && <p>{remedy}</p>}
    </section>
  );
}
