import analysis from '../../templates/analysis.md';
import incidentReport from '../../templates/incident-report.md';
import postIncidentReport from '../../templates/post-incident-report.md';
import postMortem from '../../templates/post-mortem.md';
import publicPostMortem from '../../templates/public-post-mortem.md';
import retrospective from '../../templates/retrospective.md';
import type {Capability} from '../world/capability';
import {giveFeedback} from './actions/give-feedback';
import {leftBeforeClosing} from './actions/left-before-closing';
import {AFTER_READS, remindAfter} from './actions/remind';
import {SCORECARD_READS, updateScorecard} from './actions/update-scorecard';
import {ACTIONS_TAB} from './rules/actions-tab';
import {AFTER_TAB} from './rules/after-tab';
import {SCORECARD_TAB} from './rules/scorecard-tab';
import {AFTER_SETTINGS} from './rules/settings';

export const aftermath: Capability = {
  key: 'aftermath',
  acts: {
    feedback: (acting, {input}, taken) => giveFeedback(acting, input, taken),
  },
  sweepParts: [
    {
      key: 'after',
      reads: AFTER_READS,
      run: world => void remindAfter(world),
    },
    {
      key: 'scorecard',
      reads: SCORECARD_READS,
      run: world => void updateScorecard(world),
    },
  ],
  closingRules: [leftBeforeClosing],
  tabs: [ACTIONS_TAB, AFTER_TAB, SCORECARD_TAB],
  settings: AFTER_SETTINGS,
  templates: [
    {
      key: 'analysis',
      name: 'Preliminary Analysis - Template',
      markdown: analysis,
    },
    {
      key: 'post-mortem',
      name: 'Post-mortem - Template',
      markdown: postMortem,
    },
    {
      key: 'post-mortem.post-incident',
      name: 'Post-incident Report - Template',
      markdown: postIncidentReport,
    },
    {
      key: 'post-mortem.incident-report',
      name: 'Incident Report - Template',
      markdown: incidentReport,
    },
    {
      key: 'public-post-mortem',
      name: 'Public Post-mortem - Template',
      markdown: publicPostMortem,
    },
    {
      key: 'retrospective',
      name: 'Communications Retrospective - Template',
      markdown: retrospective,
    },
  ],
};
