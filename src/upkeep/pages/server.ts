import {caller} from '../../kit/server';
import type {UpkeepFunctions} from '../contract';

export const call = caller<UpkeepFunctions>();
