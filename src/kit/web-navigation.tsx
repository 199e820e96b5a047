import {PAGE, PageLink} from './web-app';

const PAGES = [
  ['home', 'Home'],
  ['incidents', 'Incidents'],
  ['due', 'Due next'],
  ['new', 'New incident'],
] as const;

/** From every page of the web app to those everybody needs. */
export function WebNavigation() {
  return (
    <nav class="web-navigation" aria-label="Incident Comms">
      {PAGES.map(([page, label]) => (
        <PageLink key={page} page={page} current={page === PAGE}>
          {label}
        </PageLink>
      ))}
    </nav>
  );
}
