export type Host = 'docs' | 'sheets';

/** A line of the add-on's menu; null is a separator. Labels start with what happens and do not repeat the add-on's name. */
export interface MenuItem {
  readonly label: string;
  /** A top-level function of the bundle; the build checks that it exists. */
  readonly run: string;
}

export const MENU: Readonly<Record<Host, readonly (MenuItem | null)[]>> = {
  docs: [
    {label: 'Open sidebar', run: 'openSidebar'},
    {label: 'New incident…', run: 'openNewIncident'},
    null,
    {label: 'Templates…', run: 'openTemplates'},
    {label: 'Check templates and policy…', run: 'openCheck'},
    {label: 'Check installation…', run: 'openCheckInstallation'},
    {label: 'Set up…', run: 'openSetup'},
  ],
  sheets: [
    {label: 'New incident…', run: 'openNewIncident'},
    {label: 'Show incidents and reviews', run: 'openRegisterPanel'},
    {label: 'Start an exercise…', run: 'openExercise'},
    null,
    {label: 'Templates…', run: 'openTemplates'},
    {label: 'Check templates and policy…', run: 'openCheck'},
    {label: 'Check installation…', run: 'openCheckInstallation'},
    {label: 'Set up…', run: 'openSetup'},
  ],
};
