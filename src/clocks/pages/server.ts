import {caller} from '../../kit/server';
import type {ClocksFunctions} from '../contract';

export const call = caller<ClocksFunctions>();
