/** What set-up makes ready for reviews. */
export interface ReviewSetup {
  /** Makes the first key that signs answers; answers whether it had to. */
  ensureKey(): boolean;
  /** Where the web app answers everybody; '' as long as nobody has opened it. */
  webApp(): string;
  /** When the five-minute sweep last ran to its end; '' never. */
  lastSweep(): string;
}
