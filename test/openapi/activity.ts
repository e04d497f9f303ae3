/** An activity of a personal chat, as the channel sends it. */
export const activityOf = (
  type: string,
  { tenantId, serviceUrl }: { readonly tenantId: string; readonly serviceUrl: string },
): object => ({
  type,
  id: '1',
  channelId: 'msteams',
  serviceUrl,
  text: 'help',
  from: { id: '29:somebody', aadObjectId: '33333333-3333-4333-8333-333333333333', name: 'Ann' },
  recipient: { id: '28:cutover' },
  conversation: { id: 'a:personal', conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
});
