/** The build turns Markdown files into text. */
declare module '*.md' {
  const text: string;
  export default text;
}
