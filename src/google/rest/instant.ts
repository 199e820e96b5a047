/** Google's times have milliseconds, ours seconds, so that they sort as text: rounded down. '' stays ''. */
export function toTheSecond(time: string | null | undefined): string {
  return time ? `${new Date(time).toISOString().slice(0, 19)}Z` : '';
}
