import {writeFileSync} from 'node:fs';
import {coveragePage} from '../emulator/coverage';
import {loadSurface} from '../emulator/surface/load';
import {createWorkspace} from '../emulator/workspace';

const {dispatcher} = createWorkspace();
writeFileSync('emulator/COVERAGE.md', coveragePage(loadSurface(), dispatcher));
