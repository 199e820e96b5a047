import {caller} from '../../kit/server';
import type {MessagesFunctions} from '../contract';

export const call = caller<MessagesFunctions>();
