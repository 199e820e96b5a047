import {caller} from '../../kit/server';
import type {ReviewFunctions} from '../contract';

export const call = caller<ReviewFunctions>();
