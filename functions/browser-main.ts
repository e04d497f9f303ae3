/**
 * Entry of the app that opens pages, and of nothing else: it runs apart, as somebody who may write nowhere. As in the
 * main app each file registers one function, and nothing else happens here.
 */
import './browser-health.ts';
import './browser-pages.ts';
