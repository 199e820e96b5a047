import {type OutgoingMail, remainingQuota, sendMail} from '../../mail/send';
import {Refusal} from '../host/refusal';
import type {Methods} from '../host/execution';
import {SCOPE} from './scopes';

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
