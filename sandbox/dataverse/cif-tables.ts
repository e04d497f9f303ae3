import {
  choice,
  commonColumns,
  flag,
  integer,
  lookup,
  organizationOwned,
  stateColumns,
  text,
} from './columns.ts';
import { component, uniqueName } from './component-table.ts';
import type { Table } from './schema.ts';

/**
 * The tables of CIF 1.0 and 2.0, transcribed from the public Dataverse table reference. Kept apart from the product's
 * own list on purpose: the double must be able to contradict the product.
 */

const providerOne: Table = {
  name: 'msdyn_ciprovider',
  set: 'msdyn_ciproviders',
  key: 'msdyn_ciproviderid',
  title: 'msdyn_name',
  privilege: 'msdyn_ciprovider',
  solutionAware: false,
  writable: true,
  columns: {
    msdyn_ciproviderid: { kind: 'guid', update: false },
    ...commonColumns,
    ...organizationOwned,
    ...stateColumns(true),
    msdyn_name: text(100),
    msdyn_label: text(100),
    msdyn_landingurl: text(1024),
    msdyn_clicktoact: flag(false),
    msdyn_sortorder: integer(0, 1000),
    msdyn_ciproviderapiversion: choice({ 0: '1.0', 1: '2.0' }, 0),
    msdyn_trusteddomain: text(2000),
    msdyn_appselector: text(4000),
    msdyn_roleselector: text(4000),
    msdyn_customparams: text(2000),
    msdyn_sandboxconfiguration: text(2000),
    msdyn_enableanalytics: flag(false),
    msdyn_cifsolversion: text(2000),
    _msdyn_channelprovidericon_value: lookup('webresource', 'msdyn_channelprovidericon'),
  },
};

const providerTwo = component('msdyn_channelprovider', {
  msdyn_uniquename: uniqueName,
  msdyn_label: text(100),
  msdyn_channelurl: text(1024),
  msdyn_enableoutbound: flag(false),
  msdyn_sortorder: integer(0, 1000),
  msdyn_apiversion: choice({ 162450000: '2' }, 162450000),
  msdyn_trusteddomain: text(2000),
  msdyn_customparams: text(2000),
  msdyn_sandboxconfiguration: text(2000),
  msdyn_enableanalytics: flag(false),
});

const profile = component('msdyn_appconfiguration', {
  msdyn_uniquename: text(128, { required: true, update: false }),
  msdyn_appmoduleuniquename: text(100),
  msdyn_description: text(2000),
  msdyn_productivitypaneuniquename: text(100),
  msdyn_profileorder: integer(0, 100),
});

const extension = component('msdyn_applicationextension', {
  msdyn_uniquename: uniqueName,
  msdyn_webresource_url: text(256),
  msdyn_appconfig_relationshipname: text(100),
  msdyn_relationship_cardinality: choice({ 387300000: 'One', 387300001: 'Many' }, 387300001),
  msdyn_type: choice({ 387300000: 'System', 387300001: 'Custom' }, 387300001),
});

const roleMapping = component('msdyn_appprofilerolemapping', {
  msdyn_uniquename: uniqueName,
  _msdyn_appprofileid_value: lookup('msdyn_appconfiguration', 'msdyn_appprofileid'),
  _msdyn_securityroleid_value: lookup('role', 'msdyn_securityroleid'),
});

export const cifTables: readonly Table[] = [providerOne, providerTwo, profile, extension, roleMapping];
