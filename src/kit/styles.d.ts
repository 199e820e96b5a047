/** The build inlines a page's styles. */
declare module '*.css';
