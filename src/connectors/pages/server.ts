import {caller} from '../../kit/server';
import type {ConnectorsFunctions} from '../contract';

export const call = caller<ConnectorsFunctions>();
