/** A message in another language: how it is made, its times, and what becomes of it when the original changes. */
import './translation/making';
import './translation/times';
import './translation/original';
