import type { Value } from '../run/values.ts';
import { constructorNames } from './constructor-names.ts';

/** Names in small letters that every window has in Chromium 147, but for handlers of events. */
const names = `
addEventListener alert atob blur btoa cancelAnimationFrame cancelIdleCallback captureEvents
clearInterval clearTimeout clientInformation close closed confirm console constructor crashReport
createImageBitmap credentialless crossOriginIsolated crypto customElements decodeURI
decodeURIComponent devicePixelRatio dispatchEvent document encodeURI encodeURIComponent escape eval
event external fence fetch find focus frameElement getComputedStyle getSelection globalThis
hasOwnProperty history indexedDB innerHeight innerWidth isFinite isNaN isPrototypeOf isSecureContext
launchQueue length localStorage location locationbar matchMedia menubar moveBy moveTo name
navigation navigator offscreenBuffering open opener origin originAgentCluster outerHeight outerWidth
pageXOffset pageYOffset parent parseFloat parseInt performance personalbar postMessage print prompt
propertyIsEnumerable queueMicrotask releaseEvents removeEventListener reportError
requestAnimationFrame requestIdleCallback resizeBy resizeTo scheduler screen screenLeft screenTop
screenX screenY scroll scrollBy scrollTo scrollX scrollY scrollbars self sessionStorage setInterval
setTimeout speechSynthesis status statusbar stop structuredClone styleMedia toLocaleString toString
caches cookieStore documentPictureInPicture fetchLater frames getScreenDetails queryLocalFonts
sharedStorage showDirectoryPicker showOpenFilePicker showSaveFilePicker undefined
toolbar top trustedTypes unescape valueOf viewport visualViewport webkitCancelAnimationFrame
webkitMediaStream webkitRTCPeerConnection webkitRequestAnimationFrame webkitRequestFileSystem
webkitResolveLocalFileSystemURL webkitSpeechGrammar webkitSpeechGrammarList webkitSpeechRecognition
webkitSpeechRecognitionError webkitSpeechRecognitionEvent webkitURL when window
`;
export const windowNames: ReadonlySet<string> = new Set(`${names} ${constructorNames}`.trim().split(/\s+/));

const functions = `
alert atob btoa cancelAnimationFrame cancelIdleCallback close confirm createImageBitmap fetch focus blur
getComputedStyle getSelection matchMedia moveBy moveTo open print prompt reportError resizeBy resizeTo scroll
scrollBy scrollTo stop structuredClone
`;

/** What is there, is a function, and is all that is known of it. */
export const constructors: ReadonlySet<string> = new Set(
  `${functions} ${constructorNames}`.trim().split(/\s+/),
);

/** Whether a window may have the member although no script made it. */
export const isOfWindow = (name: string): boolean => windowNames.has(name) || /^(?:on|webkit)/.test(name);

/** A constructor of the browser of which nothing is known but that it is there. */
export const constructorNamed = (name: string): Value => ({ kind: 'unknown', name, isFunction: true });
