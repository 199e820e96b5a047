import {statSync} from 'node:fs';
import {pageSizes} from './pages';

/** 250 KB was meant for all of it; reviews alone are 120 KB. What comes next has to load its data from files of its own. */
const SERVER_LIMIT = 300 * 1024;

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

void main();
