import './page.css';
import './web-app.css';
import {render, type VNode} from 'preact';
import {IN_WEB_APP} from './web-app';
import {WebNavigation} from './web-navigation';

/** Puts a page into its file; in the web app below the way to the other pages. */
export function mount(page: VNode): void {
  const place = document.getElementById('page');
  if (!place) return;
  if (IN_WEB_APP) document.documentElement.classList.add('web');
  render(
    <>
      {IN_WEB_APP && <WebNavigation />}
      {page}
    </>,
    place,
  );
}
