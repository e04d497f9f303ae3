import type { DriftKind } from '../../shared/domain/drift-kinds.ts';
import { type DriftCase, french } from './drift-case.ts';
import type { Places } from './furnish.ts';

type Place = (places: Places) => string;

const detached = (
  id: string,
  kind: DriftKind,
  relationship: string,
  to: Place,
  more: Partial<DriftCase> = {},
): DriftCase => ({
  id,
  inject: ({ store, places }) => void store.unlink(relationship, places.profile, to(places)),
  kind,
  subject: ({ places }) => `${places.profile}|${to(places)}`,
  repaired: true,
  ...more,
});

const attached = (id: string, kind: DriftKind, relationship: string, to: Place): DriftCase => ({
  id,
  inject: ({ store, places }) => void store.link(relationship, places.profile, to(places)),
  kind,
  subject: ({ places }) => `${places.profile}|${to(places)}`,
  repaired: true,
});

const provider = 'msdyn_appconfig_msdyn_channelprovider';
const extension = 'msdyn_appconfiguration_applicationextension';
const template = 'msdyn_appconfiguration_sessiontemplate';
const pane = 'msdyn_msdyn_paneconfig_msdyn_appconfig';
const assist = 'msdyn_smartassistconfig_msdyn_appconfig';

/** Links of our profile, both ways. */
export const linkCases: readonly DriftCase[] = [
  detached('provider detached', 'provider-detached', provider, (places) => places.provider(french)),
  detached('foreign provider detached', 'provider-detached', provider, (places) => places.foreign),
  detached('loader detached', 'loader-detached', extension, (places) => places.loader),
  detached('other extension detached', 'extension-detached', extension, (places) => places.extension),
  detached('session template detached', 'template-detached', template, (places) => places.template),
  detached('pane detached', 'pane-detached', pane, (places) => places.pane),
  detached('smart assist detached', 'assist-detached', assist, (places) => places.assist),
  {
    id: 'session template deleted',
    inject: ({ store, places }) => void store.remove('msdyn_sessiontemplate', places.template),
    kind: 'template-detached',
    subject: ({ places }) => `${places.profile}|${places.template}`,
    alone: true,
  },
  attached('extra provider attached', 'provider-attached', provider, (places) => places.otherForeign),
  attached('session template attached', 'template-attached', template, (places) => places.otherTemplate),
  attached('pane attached', 'pane-attached', pane, (places) => places.otherPane),
  attached('smart assist attached', 'assist-attached', assist, (places) => places.otherAssist),
  {
    id: 'Omnichannel put on our profile',
    inject: ({ store, places }) => {
      store.link(
        provider,
        places.profile,
        places.row('msdyn_channelprovider', 'msdyn_uniquename', 'msdyn_omnichannel'),
      );
    },
    kind: 'provider-attached',
    subject: ({ places }) =>
      `${places.profile}|${places.row('msdyn_channelprovider', 'msdyn_uniquename', 'msdyn_omnichannel')}`,
    repaired: true,
    alone: true,
  },
];
