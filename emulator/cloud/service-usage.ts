import type {serviceusage_v1} from 'googleapis/build/src/apis/serviceusage/v1';
import type {ApiCall, Ground, Service} from '../kernel/contracts';
import {enabledServices, enableServices} from '../kernel/enabled-services';
import {ApiError, invalid} from '../kernel/errors';

/** Source: https://cloud.google.com/service-usage/docs/reference/rest/v1/services/batchEnable */
const MOST_AT_ONCE = 20;

/**
 * Service Usage v1: which APIs a Cloud project has. Projects are those of the setting `cloudProjects`, each with one
 * owner; enabling takes effect at once, where Google speaks of minutes.
 */
export function createServiceUsage(ground: Ground): Service {
  return {
    name: 'serviceusage',
    partial: {
      'serviceusage.services.batchEnable': 'done at once; no operation to ask',
      'serviceusage.services.batchGet': 'names and states only',
    },
    handlers: {
      'serviceusage.services.batchEnable': call => {
        const project = ownProject(ground, call, 'enable services');
        const {serviceIds} =
          call.body as serviceusage_v1.Schema$BatchEnableServicesRequest;
        if (!serviceIds?.length || serviceIds.length > MOST_AT_ONCE) {
          throw invalid('Request contains an invalid argument.');
        }
        enableServices(ground.store, project, serviceIds);
        return {
          name: `operations/acf.p2-${project}-${ground.ids.text(12)}`,
          done: true,
          response: {
            '@type':
              'type.googleapis.com/google.api.serviceusage.v1.BatchEnableServicesResponse',
            services: serviceIds.map(one => shown(ground, project, one)),
          },
        };
      },
      'serviceusage.services.batchGet': call => {
        const project = ownProject(ground, call, 'list services');
        const names = (call.params.names ?? []) as readonly string[];
        return {
          services: names.map(name =>
            shown(ground, project, name.split('/').pop() ?? ''),
          ),
        };
      },
    },
  };
}

function shown(
  {store}: Ground,
  project: string,
  service: string,
): serviceusage_v1.Schema$GoogleApiServiceusageV1Service {
  return {
    name: `projects/${project}/services/${service}`,
    parent: `projects/${project}`,
    config: {name: service},
    state: enabledServices(store, project).includes(service)
      ? 'ENABLED'
      : 'DISABLED',
  };
}

/** @throws ApiError 403 for a project that is not there as for one of somebody else. */
function ownProject(
  {settings}: Ground,
  {params, caller}: ApiCall,
  what: string,
): string {
  const [, number] = String(params.parent).split('/');
  const known = settings.cloudProjects.find(one => one.number === number);
  if (known?.owner === caller.email) return number;
  throw new ApiError(
    'PERMISSION_DENIED',
    `Permission denied to ${what} for consumer container [projects/${number}]`,
  );
}
