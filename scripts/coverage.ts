import {writeFileSync} from 'node:fs';
import {facadePage} from '../emulator/appsscript/coverage';
import {coveragePage} from '../emulator/coverage';
import {loadSurface} from '../emulator/surface/load';
import {createWorkspace} from '../emulator/workspace';

const {dispatcher} = createWorkspace();
writeFileSync('emulator/COVERAGE.md', coveragePage(loadSurface(), dispatcher));
writeFileSync('emulator/appsscript/COVERAGE.md', facadePage());
