import {caller} from '../../kit/server';
import type {DeclareFunctions} from '../contract';

export const call = caller<DeclareFunctions>();
