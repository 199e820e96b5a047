import type {Methods} from './method';
import {SCOPE} from './method';

export const document: Methods = {
  'service.DocumentApp.getActiveDocument': {
    scopes: SCOPE.document,
    mode: 'LIMITED',
    answer: ({runtime, request}) => {
      const {container} = request;
      if (container?.kind !== 'document') return null;
      const {fileId} = container;
      return {id: fileId, name: runtime.tenant.gate.titleOf(fileId)};
    },
  },
};
