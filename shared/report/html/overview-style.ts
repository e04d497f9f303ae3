import { style } from './style.ts';

/** What the page of all environments has beside a report. */
export const overviewStyle = `${style}
main{max-width:76rem}
a{color:var(--accent)}a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.filter{margin:1rem 0}.filter ul{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;margin:0;padding:0}
.filter a{display:inline-block;min-height:2rem;padding:.3rem .75rem;border:1px solid var(--line);border-radius:1rem;text-decoration:none;font-size:.9rem}
.filter a[aria-current]{background:var(--accent);color:var(--paper);border-color:var(--accent)}
caption{text-align:start;color:var(--soft);font-size:.85rem;padding:.3rem .6rem}
.state{width:16%}.open{width:30%}.trend{width:11rem}.where{width:16rem}
.tag{white-space:normal}
.trendline{display:inline-flex;align-items:center;gap:.5rem}
.spark{width:6.5rem;height:1.6rem;color:var(--accent);overflow:visible;flex:none}
summary{cursor:pointer;font-size:.85rem;color:var(--accent)}
.pages{display:flex;gap:1rem;align-items:baseline;margin:1rem 0}
.note{background:var(--warn-band);color:var(--warn);padding:.6rem .8rem;border-radius:.5rem}
section+section{margin-top:2rem}
@media screen and (max-width:40rem){table.stack td[data-label] .tag{justify-self:start}table.stack tbody th .small{font-weight:400}table.stack caption{display:block;padding:.3rem .2rem}}
@media print{.filter,.pages{display:none}a{color:inherit;text-decoration:none}details::details-content{content-visibility:visible;display:block}}
`;
