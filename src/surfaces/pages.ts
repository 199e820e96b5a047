/** One page of the product: a single HTML file of `dist/ui/`, built from a folder with an `index.tsx`. */
export interface PagePlan {
  /** Below `src/`. */
  readonly folder: string;
  /** What a person sees above the sidebar or dialog. */
  readonly title: string;
  /** Pixels of a dialog; a sidebar or a page of the web app has none. */
  readonly size?: {readonly width: number; readonly height: number};
  /** What addresses of the web app call it; a page without is shown beside a file only. */
  readonly web?: string;
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
    size: {width: 960, height: 680},
    web: 'new',
  },
  setup: {
    folder: 'setup/pages/setup',
    title: 'Set up Incident Comms',
    size: {width: 640, height: 560},
    web: 'setup',
  },
  check: {
    folder: 'setup/pages/check',
    title: 'Templates and policy',
    size: {width: 640, height: 560},
    web: 'check',
  },
  templates: {
    folder: 'setup/pages/templates',
    title: 'Templates',
    size: {width: 720, height: 640},
    web: 'templates',
  },
  'check-installation': {
    folder: 'setup/pages/check-installation',
    title: 'Check installation',
    size: {width: 640, height: 560},
    web: 'check-installation',
  },
  exercise: {
    folder: 'practice/pages/start',
    title: 'Start an exercise',
    size: {width: 640, height: 640},
    web: 'exercise',
  },
  home: {folder: 'surfaces/home', title: 'Home', web: 'home'},
  desk: {folder: 'surfaces/desk', title: 'Incident', web: 'desk'},
  incidents: {
    folder: 'surfaces/incidents',
    title: 'Incidents',
    web: 'incidents',
  },
  'review-page': {
    folder: 'review/pages/review-page',
    title: 'Review',
    web: 'review',
  },
  answers: {
    folder: 'faq/pages/answers',
    title: 'Answers for customers',
    web: 'answers',
  },
  'due-page': {folder: 'clocks/pages/due-page', title: 'Due next', web: 'due'},
} as const satisfies Readonly<Record<string, PagePlan>>;

export type Page = keyof typeof PAGES;
