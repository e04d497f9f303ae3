/** Hosts of environments in the public, GCC, GCC High, DoD and China clouds. */
const hosts = [
  /\.crm\d*\.dynamics\.com$/,
  /\.crm\d*\.microsoftdynamics\.us$/,
  /\.crm\d*\.appsplatform\.us$/,
  /\.crm\d*\.dynamics\.cn$/,
];

/** @param hostname lower case, as `URL` gives it */
export function isCloudHost(hostname: string): boolean {
  return hosts.some((host) => host.test(hostname));
}
