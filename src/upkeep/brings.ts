import type {Capability} from '../world/capability';
import {addTimelineEntry} from './actions/add-timeline-entry';
import {takeUpDetails} from './actions/take-up-details';

export const upkeep: Capability = {
  key: 'upkeep',
  acts: {
    details: takeUpDetails,
    timeline: (acting, {input}, taken) =>
      void addTimelineEntry(acting, input, taken),
  },
};
