import {caller} from '../../kit/server';
import type {AftermathFunctions} from '../contract';

export const call = caller<AftermathFunctions>();
