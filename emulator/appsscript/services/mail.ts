import {type OutgoingMail, remainingQuota, sendMail} from '../../mail/send';
import {Refusal} from '../refusal';
import type {Methods} from './method';
import {SCOPE} from './method';

export const mail: Methods = {
  'service.MailApp.sendEmail': {
    scopes: SCOPE.mail,
    mode: 'FULL',
    answer: ({runtime, request}, [message]) => {
      const {ground} = runtime.tenant;
      const refused = sendMail(ground, request.as, message as OutgoingMail);
      if (refused !== undefined) throw new Refusal(refused);
    },
  },
  'service.MailApp.getRemainingDailyQuota': {
    scopes: SCOPE.mail,
    mode: 'FULL',
    answer: ({runtime, request}) =>
      remainingQuota(runtime.tenant.ground, request.as),
  },
};
