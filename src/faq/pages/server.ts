import {caller} from '../../kit/server';
import type {FaqFunctions} from '../contract';

export const call = caller<FaqFunctions>();
