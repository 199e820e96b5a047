import type {Cost} from './stage';
import {seconds} from './table';

export function rounded({ms, calls, waves}: Cost): string {
  return `${seconds(ms)}, ${calls} calls in ${waves} waves`;
}
