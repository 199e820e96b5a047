import {caller} from '../../kit/server';
import type {SetupFunctions} from '../contract';

export const call = caller<SetupFunctions>();
