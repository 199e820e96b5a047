/** What set-up makes ready for reviews. */
export interface ReviewSetup {
  /** Makes the first key that signs answers; answers whether it had to. */
  ensureKey(): boolean;
  /** Address of the web app for everybody, as far as this run can know it; else ''. */
  webApp(): string;
}
