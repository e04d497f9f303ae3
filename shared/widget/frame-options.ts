/**
 * Whether `X-Frame-Options` refuses a frame inside a page of origin `ancestor` (HTML, "check a navigation response's
 * adherence to X-Frame-Options"). Values of all headers count together: alike ones once; several different ones refuse
 * when one of them means something, else they are ignored. `ALLOW-FROM` and words nobody knows are ignored as well.
 */
export function frameOptionsRefuse(headers: readonly string[], ancestor: URL, own: URL): boolean {
  const values = new Set(
    headers.flatMap((header) => header.split(',')).map((one) => one.trim().toLowerCase()),
  );
  if (values.size > 1) return ['deny', 'sameorigin', 'allowall'].some((known) => values.has(known));
  if (values.has('deny')) return true;
  return values.has('sameorigin') && ancestor.origin !== own.origin;
}
