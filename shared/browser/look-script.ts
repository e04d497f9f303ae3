import { frameworkScript, loaderName } from '../domain/workspace-evidence.ts';

/** What is looked for in the page. */
export interface LookFor {
  /** Single-use, so that a report answers one request. */
  readonly nonce: string;
  /** Origins of the channel URLs: their frames come first. */
  readonly origins: readonly string[];
  /** Unique names of the providers, to see which occur in the entries. */
  readonly names: readonly string[];
}

/** So that whatever a page holds, a report stays below 6,000 characters. */
const most = { names: 6, origins: 6, text: 128 };

/**
 * How much of a frame is to be seen: its box, cut by the window and by every ancestor that cuts it.
 * An expression in plain JavaScript, as all here that runs in pages: what a build makes of functions does not run there.
 */
export const seenPart = `(element) => {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  const cut = (box) => {
    left = Math.max(left, box.left); top = Math.max(top, box.top);
    right = Math.min(right, box.right); bottom = Math.min(bottom, box.bottom);
  };
  cut({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  let { position } = getComputedStyle(element);
  for (let up = element.parentElement; up && up !== document.body && position !== 'fixed'; up = up.parentElement) {
    const around = getComputedStyle(up);
    if (position === 'absolute' && around.position === 'static' && around.transform === 'none') continue;
    if (around.overflow !== 'visible') cut(up.getBoundingClientRect());
    position = around.position;
  }
  const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const width = shown ? Math.max(0, Math.round(right - left)) : 0;
  const height = shown ? Math.max(0, Math.round(bottom - top)) : 0;
  return { visible: width > 0 && height > 0, width, height };
}`;

/** Origin of the address a frame was given. */
export const askedOrigin = `(frame) => {
  const origin = URL.canParse(frame.src) ? new URL(frame.src).origin : 'null';
  return origin === 'null' ? null : origin;
}`;

/**
 * What Cutover reads in the workspace's top page, as an expression that gives a promise of JSON text. Our own browser
 * and a person's run the same lines. They make no request, and read no cookie and no storage but the two entries.
 */
export function lookScript({ nonce, origins, names }: LookFor): string {
  const wanted = [
    frameworkScript,
    loaderName,
    ...names.slice(0, most.names).map((name) => name.slice(0, most.text)),
  ];
  return `(async () => {
  const nonce = ${JSON.stringify(nonce)};
  const names = ${JSON.stringify(wanted)};
  const origins = ${JSON.stringify(origins.slice(0, most.origins))};
  const [library, loader] = names;
  const tryTo = async (read) => { try { return (await read()) ?? null; } catch { return null; } };
  const short = (text) => (text === null ? null : String(text).slice(0, ${most.text}));

  // The library among the scripts of this page. A script that failed to load does not count.
  const address = (text) => { const url = new URL(URL.canParse(text) ? text : 'about:blank'); return url.origin + url.pathname; };
  const isLibrary = (text) => address(text).toLowerCase().endsWith('/' + library);
  const loads = performance.getEntriesByType('resource').filter((one) => one.initiatorType !== 'link' && isLibrary(one.name));
  const failed = new Set(loads.filter((one) => one.responseStatus >= 400).map((one) => address(one.name)));
  const tags = [...document.scripts].map((tag) => tag.src).filter((src) => src && isLibrary(src));
  const scripts = [...new Set([...loads.map((one) => one.name), ...tags].map(address))].filter((one) => !failed.has(one));

  // The two entries, whatever their shape: only length, hash and which names occur leave this page.
  const stringsIn = (value) => Object.entries(value).flatMap(([key, one]) => (typeof one === 'string' ? [key, one] : [key]));
  const parsed = (text) => { try { return /^\\s*[[{"]/.test(text) ? JSON.parse(text) : undefined; } catch { return undefined; } };
  const beside = (value, above) => {
    if (typeof value === 'string') {
      const inner = parsed(value);
      return inner === undefined ? above && value.includes(library) : beside(inner, above);
    }
    if (typeof value !== 'object' || value === null) return false;
    const here = above || stringsIn(value).some((text) => text.includes(loader));
    return Object.entries(value).some(([key, one]) => (here && key.includes(library)) || beside(one, here));
  };
  const hasLoader = (text) => (parsed(text) === undefined ? text.includes(library) && text.includes(loader) : beside(text, false));
  const hashOf = async (text) => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const entry = async (name) => {
    const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index));
    const found = keys.filter((key) => key.includes(name)).sort();
    const values = found.map((key) => sessionStorage.getItem(key));
    const text = values.join('\\n');
    return {
      present: found.length > 0,
      keys: found.slice(0, 3).map(short),
      length: text.length,
      empty: values.every((value) => /^(?:|\\[\\]|\\{\\}|null|"")$/.test(value.replace(/\\s/g, ''))),
      hash: found.length === 0 ? null : await tryTo(() => hashOf(text)),
      occurs: names.filter((one) => text.includes(one)),
      loader: (await tryTo(() => values.some(hasLoader))) ?? false,
    };
  };

  // The frames: where they were sent, and how much of them is to be seen.
  const seenPart = ${seenPart.replaceAll('\n', '\n  ')};
  const originOf = ${askedOrigin.replaceAll('\n', '\n  ')};
  const frames = [...document.querySelectorAll('iframe')]
    .map((frame) => ({ asked: originOf(frame), ...seenPart(frame) }))
    .sort((a, b) => origins.includes(b.asked) - origins.includes(a.asked) || b.width * b.height - a.width * a.height);

  return JSON.stringify({
    cutover: 1,
    nonce,
    user: short(await tryTo(() => Xrm.Utility.getGlobalContext().userSettings.userId)),
    app: short(new URLSearchParams(location.search).get('appid')),
    profile: short(await tryTo(async () => (await Microsoft.AppRuntime.Utility.getEnvironment()).AppConfigName)),
    scripts: scripts.slice(0, 3).map((one) => one.slice(-${most.text})),
    channelProviders: await entry('channelProviders'),
    applicationExtensions: await entry('applicationExtensions'),
    frames: frames.slice(0, 8).map((frame) => ({ ...frame, asked: short(frame.asked) })),
  });
})()`;
}
