import {type VNode, render} from 'preact';
import {followLocally} from './local-address';

/** Puts the page in place of the sign that it is loading. */
export function mount(page: VNode): void {
  const place = document.getElementById('page') ?? document.body;
  place.replaceChildren();
  followLocally(document);
  render(page, place);
}
