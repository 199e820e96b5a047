/** One page of the product: a single HTML file of `dist/ui/`, built from a folder with an `index.tsx`. */
export interface PagePlan {
  /** Below `src/`. */
  readonly folder: string;
  /** What a person sees above the sidebar or dialog. */
  readonly title: string;
  /** Pixels of a dialog; a sidebar or a page of the web app has none. */
  readonly size?: {readonly width: number; readonly height: number};
}

/** Every page by the name of its file. */
export const PAGES = {
  sidebar: {folder: 'surfaces/sidebar', title: 'Incident'},
  'register-panel': {
    folder: 'surfaces/register-panel',
    title: 'Incidents and reviews',
  },
  'new-incident': {
    folder: 'declare/pages/new-incident',
    title: 'New incident',
    size: {width: 720, height: 640},
  },
  setup: {
    folder: 'setup/pages/setup',
    title: 'Set up Incident Comms',
    size: {width: 640, height: 560},
  },
  check: {
    folder: 'setup/pages/check',
    title: 'Templates and policy',
    size: {width: 640, height: 560},
  },
  exercise: {
    folder: 'practice/pages/start',
    title: 'Start an exercise',
    size: {width: 640, height: 640},
  },
  'review-page': {folder: 'review/pages/review-page', title: 'Review'},
  'due-page': {folder: 'clocks/pages/due-page', title: 'Due next'},
} as const satisfies Readonly<Record<string, PagePlan>>;

export type Page = keyof typeof PAGES;
