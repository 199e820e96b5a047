import type {Incident} from '../../core/incident/incident';
import {madeUp, STAGES, type Story} from '../../core/incident/made-up';
import {KINDS} from '../../core/incident/vocabulary';
import type {World} from '../../world/world';
import STORIES from '../rules/examples/stories.kept';

export interface Example {
  readonly label: string;
  readonly hint: string;
  readonly incident: Incident;
}

/** What templates can be filled with before there is a real incident, early and late, by the name people pick. */
export function examples({
  keptText,
  now,
}: World): Readonly<Record<string, Example>> {
  const stories = JSON.parse(keptText(STORIES)) as Readonly<
    Record<string, Story>
  >;
  return Object.fromEntries(
    Object.entries(stories).flatMap(([key, story]) =>
      STAGES.map(stage => [
        `${key}, ${stage}`,
        {
          label: `Example: ${KINDS[story.kind].label.toLowerCase()}, ${stage}`,
          hint: story.about.title,
          incident: madeUp(story, stage, now),
        },
      ]),
    ),
  );
}
