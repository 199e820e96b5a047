import type {Tab} from '../model/types';
import {writeText} from './text-export';

/** Writers by the type that is asked for. */
export const EXPORTS: Readonly<
  Record<string, (tabs: readonly Tab[], title: string) => Buffer>
> = {
  'text/plain': writeText,
};
