import {keysOf} from '../../core/base/keys';
import {ask} from '../../world/ask/call';
import type {NewIncidentView} from '../contract';
import {severityView} from '../../core/policy/severity';
import {
  choices,
  COMMS_TRIGGERS,
  DETECTIONS,
  KINDS,
  REGIMES,
  ROLES,
} from '../../core/incident/vocabulary';
import type {World} from '../../world/world';
import {explained} from '../../world/ask/explain';
import {
  installed,
  RegisterFacts,
  signedIn,
} from '../../world/incidents/register-facts';
import {run} from '../../world/ask/waves';

/** What the form offers; one read of the three small tabs. */
export function newIncidentView(world: World): NewIncidentView {
  const {registerId, restrictedPlace} = installed(world);
  const me = signedIn(world);
  const facts = smallTabs(world, registerId);
  return {
    me,
    scale: {
      name: facts.policy.name,
      levels: facts.policy.levels.map(severityView),
    },
    kinds: choices(KINDS),
    detections: choices(DETECTIONS),
    regimes: choices(REGIMES),
    roles: keysOf(ROLES).map(key => ({
      key,
      label: ROLES[key].label,
      hint: ROLES[key].hint,
      required: ROLES[key].required,
    })),
    people: facts.people(),
    services: facts.settings.services,
    commsTriggers: COMMS_TRIGGERS,
    restrictedAccess: [
      'You, who declare it',
      'Everybody named in a role with a mail address',
      'The people you add below; nobody else, not even those who may edit the register',
      ...(restrictedPlace === undefined
        ? []
        : [
            'Whoever may open the place your admin has named for restricted incidents',
          ]),
    ],
  };
}

function smallTabs(world: World, registerId: string): RegisterFacts {
  try {
    return new RegisterFacts(
      run(
        world.transport,
        ask(world.register.read(registerId, ['people', 'policy', 'settings'])),
      ),
    );
  } catch (error) {
    throw explained(
      error,
      'The form cannot be opened.',
      'Ask an admin for access to the register, or try again in a moment.',
    );
  }
}
