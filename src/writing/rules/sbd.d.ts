declare module 'sbd/dist/sbd.js' {
  const tokenizer: {
    sentences(
      text: string,
      options: {readonly preserve_whitespace: boolean},
    ): string[];
  };
  export default tokenizer;
}
