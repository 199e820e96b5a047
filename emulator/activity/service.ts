import type {Directory, Ground, Service} from '../kernel/contracts';
import type {DriveItems} from './items';
import {ActivityLog} from './log';
import {queryActivity} from './query';

/** The Drive Activity API v2. */
export function createActivity(
  ground: Ground,
  items: DriveItems,
  directory: Directory,
): Service {
  const sources = {ground, items, directory, log: new ActivityLog(ground)};
  return {
    name: 'driveactivity',
    partial: {
      'driveactivity.activity.query':
        'no labels, DLP and references; groups of `legacy` are an assumption',
    },
    handlers: {
      'driveactivity.activity.query': call => queryActivity(sources, call),
    },
  };
}
