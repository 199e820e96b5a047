import {Info, PanelRight, Users} from 'lucide';
import type {IconNode} from 'lucide';
import {Icon} from '../kit/icon';

/** What is beside the path: share this folder, and the panes at the right. */
export function DriveTools({
  details,
  cards,
  onDetails,
  onCards,
  onShare,
}: {
  readonly details: boolean;
  readonly cards: boolean;
  readonly onDetails: () => void;
  readonly onCards: () => void;
  /** Where the place is a folder that can be shared. */
  readonly onShare: (() => void) | undefined;
}) {
  return (
    <span class="drive-tools">
      {onShare && (
        <Tool label="Share this folder" icon={Users} onClick={onShare} />
      )}
      <Tool label="Details" icon={Info} pressed={details} onClick={onDetails} />
      <Tool
        label="Add-ons"
        icon={PanelRight}
        pressed={cards}
        onClick={onCards}
      />
    </span>
  );
}

function Tool({
  label,
  icon,
  pressed,
  onClick,
}: {
  readonly label: string;
  readonly icon: IconNode;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      class="icon"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon of={icon} />
    </button>
  );
}
