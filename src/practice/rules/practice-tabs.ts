import {choice, column, instant, kept, long} from '../../core/register/columns';
import type {TabPlan} from '../../core/register/table-plan';
import {PRACTICES} from './practice-calendar';
import {COURSES} from './training';

/** Exercises, audits and reviews: planned and held (S2-31, S2-32, S2-34, S4-34, S4-36). */
export const PRACTICE_TAB: TabPlan = {
  key: 'practice',
  sheetId: 131,
  title: 'Practice',
  columns: [
    column('kind', 'What', {...choice(PRACTICES), width: 140}),
    column('plannedFor', 'Planned for', instant),
    column('owner', 'Owner', {width: 180}),
    column('scenario', 'Scenario', {width: 140}),
    column('heldAt', 'Held', instant),
    column('score', 'Score (%)', {kind: 'number', width: 80}),
    column('coverage', 'Looked at (%)', {kind: 'number', width: 100}),
    column('note', 'Findings and remarks', long),
    column('reminded', 'Reminded', {...kept, hidden: true}),
    column('key', 'Key', {...kept, hidden: true}),
  ],
};

/** Who was trained in what, when (S2-35, S4-32). */
export const TRAINING_TAB: TabPlan = {
  key: 'training',
  sheetId: 132,
  title: 'Training',
  columns: [
    column('person', 'Person', {width: 200}),
    column('course', 'Course', {...choice(COURSES), width: 220}),
    column('heldAt', 'Held', instant),
    column('by', 'Trained by', {width: 180}),
    column('note', 'Remarks', long),
    column('reminded', 'Reminded', {...kept, hidden: true}),
  ],
};
