import {caller} from '../../kit/server';
import type {PracticeFunctions} from '../contract';

export const call = caller<PracticeFunctions>();
