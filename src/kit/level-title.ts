import type {SeverityView} from '../core/incident/views';

/** "Sev1 – Critical"; the name alone where the label already says it. */
export function levelTitle({
  label,
  name,
}: Pick<SeverityView, 'label' | 'name'>): string {
  if (name === '' || label.toLowerCase().includes(name.toLowerCase()))
    return label;
  return `${label} – ${name}`;
}
