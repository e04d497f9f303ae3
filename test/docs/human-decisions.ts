/** What a migration cannot decide by itself: each has a line of its own in docs/mapping.md. */
export const humanDecisions = [
  'which-apps',
  'people-or-roles',
  'administrators',
  'own-profile',
  'default-profile',
  'several-providers',
  'channel-order',
  'owner',
  'upgraded-profile',
  'legacy-provider',
  'organization-in-address',
  'icon',
  'widget-mode',
  'omnichannel-panel',
  'active-channels',
] as const;
