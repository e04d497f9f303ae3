/** Rules that pictures share: in a report they are part of its style sheet, whose colours they take. */
export const svgRules = `
.diagram text,.timeline text{font:13px "Segoe UI",system-ui,-apple-system,Roboto,"Helvetica Neue",Arial,sans-serif;fill:var(--ink)}
.diagram .head,.timeline .when,.diagram .state,.timeline .how{fill:var(--soft);font-size:12px}
.diagram .head,.timeline .what{font-weight:600}
.diagram .box{fill:var(--band);stroke:var(--soft);stroke-width:1;stroke-dasharray:4 3}
.diagram .new{fill:var(--good-band);stroke:var(--good);stroke-width:2;stroke-dasharray:none}
.diagram .edge{fill:none;stroke:var(--soft);stroke-width:1.5;opacity:.75}
.timeline .dot{fill:var(--accent)}.timeline .bad{fill:var(--bad)}.timeline .work{stroke:var(--accent);stroke-width:4}
.timeline .wait{stroke:var(--soft);stroke-width:2;stroke-dasharray:2 5}
`;

const colours = `:root{--ink:#1b1f24;--soft:#57606a;--band:#f4f6f8;--paper:#fff;--accent:#0b57a4;--good:#0f6b3a;--good-band:#e6f4ea;--bad:#a4161a}
@media(prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a3abb5;--band:#1f242a;--paper:#16191d;--accent:#8ab8f0;--good:#7fd6a2;--good-band:#12301f;--bad:#ff9b9b}}
svg{background:var(--paper)}`;

/** The picture as a file of its own, which looks the same without a page around it. */
export const svgFile = (svg: string): string =>
  `${svg.replace('</title>', `</title><style>${colours}${svgRules}</style>`)}\n`;
