import './page.css';
import {render, type VNode} from 'preact';

/** Puts a page into its file. */
export function mount(page: VNode): void {
  const place = document.getElementById('page');
  if (place) render(page, place);
}
