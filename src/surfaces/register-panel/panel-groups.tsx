import {Button} from '../../kit/button';
import {localTime} from '../../kit/time';
import {GROUPS} from './groups';
import type {Panel} from './use-panel';

/** What is due, reviews and active incidents: beside the register, and in the web app. */
export function PanelGroups({panel}: {readonly panel: Panel}) {
  const {loadedAt, now, refresh, refreshing} = panel;
  return (
    <>
      <div class="panel-groups">
        {GROUPS.map(({key, Group}) => (
          <Group key={key} {...panel} />
        ))}
      </div>
      {loadedAt > 0 && (
        <p class="hint">
          As of {localTime(new Date(loadedAt).toISOString(), now)}, renewed
          every minute.{' '}
          <Button kind="quiet" busy={refreshing} onClick={refresh}>
            Refresh
          </Button>
        </p>
      )}
    </>
  );
}
