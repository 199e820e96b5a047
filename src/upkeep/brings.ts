import type {Capability} from '../world/capability';
import {addTimelineEntry} from './actions/add-timeline-entry';
import {takeUpDetails} from './actions/take-up-details';
import {rowFindings} from './rules/row-findings';

export const upkeep: Capability = {
  key: 'upkeep',
  tabChecks: [{tab: 'incidents', find: rowFindings}],
  acts: {
    details: takeUpDetails,
    timeline: (acting, {input}, taken) =>
      void addTimelineEntry(acting, input, taken),
  },
};
