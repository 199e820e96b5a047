import {statSync} from 'node:fs';
import {pageSizes} from './pages';

/**
 * What every call of the server should have to load at most. It stands for time: `npm run bench` prints the cold load
 * beside an empty execution, and what each capability weighs.
 */
export const SERVER_BAR = 450 * 1024;

/** Where the build stops growing unseen. Over the bar: review alone is 165 KB, the rules of words 95, times in English 47. */
const SERVER_LIMIT = 885 * 1024;

/** Prints what the bundle and the pages weigh and fails over a limit: every server call loads the whole bundle anew. */
async function main(): Promise<void> {
  const server = statSync('dist/Code.js').size;
  const rows = [
    {name: 'dist/Code.js', size: server, limit: SERVER_LIMIT},
    ...(await pageSizes()).map(page => ({
      name: `dist/ui/${page.name}.html (gz)`,
      size: page.gzipped,
      limit: page.limit,
    })),
  ];
  for (const {name, size, limit} of rows) {
    const fits = size <= limit;
    console.log(
      `${fits ? 'ok  ' : 'OVER'} ${name}: ${kilobytes(size)} of ${kilobytes(limit)}`,
    );
    if (!fits) process.exitCode = 1;
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

if (require.main === module) void main();
