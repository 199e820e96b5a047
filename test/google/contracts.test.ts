import {describeDocuments} from '../contracts/documents';
import {describeFiles} from '../contracts/files';
import {describeRegister} from '../contracts/register';
import type {Rig} from '../contracts/rig';
import {CSM, LEAD, OUTSIDER, WRITER} from '../scenery/bundle/office';
import {emptyOffice, googleWorld} from './google-world';

const EMAILS = {
  owner: LEAD,
  colleague: WRITER,
  third: CSM,
  outsider: OUTSIDER,
} as const;

function onTheEmulator(): Rig {
  const office = emptyOffice();
  return {
    as: person => googleWorld(office, EMAILS[person]),
    settle: () => office.later(5),
  };
}

describeFiles('on the emulator', onTheEmulator);
describeDocuments('on the emulator', onTheEmulator);
describeRegister('on the emulator', onTheEmulator);
