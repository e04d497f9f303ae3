import { svgRules } from '../svg/svg-style.ts';

/** One style sheet for screens of all widths, light and dark, and for A4. No fonts and no pictures from anywhere. */
export const style = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#d5dae0;--paper:#fff;--band:#f4f6f8;--accent:#0b57a4;
--good:#0f6b3a;--good-band:#e6f4ea;--bad:#a4161a;--bad-band:#fdeaea;--warn:#7a4a00;--warn-band:#fdf3e1;--quiet:#454c55;--quiet-band:#eceff2}
@media(prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a3abb5;--line:#3a4149;--paper:#16191d;--band:#1f242a;--accent:#8ab8f0;
--good:#7fd6a2;--good-band:#12301f;--bad:#ff9b9b;--bad-band:#3b1517;--warn:#f3c677;--warn-band:#37280d;--quiet:#c3cad2;--quiet-band:#2a3037}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 "Segoe UI",system-ui,-apple-system,Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:62rem;margin:0 auto;padding:1.5rem 1rem 3rem}
header{border-bottom:3px solid var(--accent);padding-bottom:1rem;margin-bottom:1.5rem}
h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0 .75rem;overflow-wrap:anywhere}
h2{font-size:1.2rem;line-height:1.3;margin:2.25rem 0 .6rem;color:var(--accent)}
h3{font-size:1rem;margin:1.25rem 0 .4rem}
p{margin:.35rem 0;overflow-wrap:anywhere}
.over{color:var(--soft);margin:0;font-size:.9rem;letter-spacing:.02em}
.tag{display:inline-block;padding:.15em .65em;border-radius:1em;font-size:.85rem;font-weight:600;background:var(--quiet-band);color:var(--quiet);white-space:nowrap}
.good{background:var(--good-band);color:var(--good)}.bad{background:var(--bad-band);color:var(--bad)}.warn{background:var(--warn-band);color:var(--warn)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.5rem,1fr));gap:.6rem;margin:1rem 0 0;padding:0;list-style:none}
.figures li{background:var(--band);border-radius:.5rem;padding:.6rem .8rem}
.figures b{display:block;font-size:1.4rem;line-height:1.2;font-variant-numeric:tabular-nums}
.figures span{color:var(--soft);font-size:.85rem}
.para{margin:.9rem 0}
table{width:100%;border-collapse:collapse;font-size:.925rem;table-layout:fixed}
th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
thead th{color:var(--soft);font-weight:600;border-bottom:2px solid var(--line)}
tbody th{font-weight:400}
tr.row th{background:var(--band);font-weight:600;padding-top:.55rem}
tr.row .tag{float:inline-end;margin-inline-start:.6rem}
.none{color:var(--soft);font-style:italic}
.name{width:23%}.before{width:30%}.when{width:11.5rem}.who{width:26%}.sev{width:9.5rem}.stepcol{width:22%}.count{width:5.5rem}
.was{color:var(--soft)}
code{font:.85em/1.45 ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
.names{columns:13rem;column-gap:1.5rem;margin:.3rem 0 .8rem;padding:0;list-style:none;font-size:.925rem}
.names li{break-inside:avoid;padding:.1rem 0;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1rem;margin:.5rem 0;font-size:.925rem}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere;min-width:0}
figure{margin:.8rem 0}figure img{display:block;max-width:100%;height:auto;border:1px solid var(--line);border-radius:.4rem;background:#fff}
${svgRules}.wide{overflow-x:auto}.wide .diagram{display:block;min-width:42rem;width:100%;max-width:56rem}.timeline{display:block;width:100%;max-width:30rem}
figcaption{color:var(--soft);font-size:.85rem;margin-top:.3rem}
.small{color:var(--soft);font-size:.85rem}
@media screen and (max-width:40rem){
body{font-size:15px}main{padding:1rem .85rem 2rem}h1{font-size:1.4rem}
table.stack,table.stack tbody,table.stack tr,table.stack td,table.stack tbody th{display:block;width:auto}
table.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
table.stack tr{border-bottom:1px solid var(--line);padding:.45rem 0}
table.stack td,table.stack tbody th{border:0;padding:.1rem .2rem}
table.stack tbody th{font-weight:600}
table.stack tr.row{border:0;padding:0}table.stack tr.row th{padding:.55rem .5rem;border-radius:.4rem;margin-top:.6rem}
table.stack td[data-label]{display:grid;grid-template-columns:5.5rem minmax(0,1fr);gap:.5rem}
table.stack td[data-label]::before{content:attr(data-label);color:var(--soft);font-size:.85rem}
table.stack tr.made{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:.5rem}
table.stack tr.made td.was{display:none}table.stack tr.made td.is{display:block}table.stack tr.made td.is::before{content:none}
table.stack tr.made th{font-weight:400;color:var(--soft);font-size:.9rem}
dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}
}
@page{size:A4;margin:16mm 14mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#57606a}}
@media print{
:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--band:#f1f3f5;--accent:#0b3f77;--good:#0f5a31;--good-band:#fff;
--bad:#8a1014;--bad-band:#fff;--warn:#5f3a00;--warn-band:#fff;--quiet:#333;--quiet-band:#fff}
body{font-size:10pt}main{max-width:none;padding:0}h1{font-size:18pt}h2{font-size:13pt;margin-top:14pt;break-after:avoid}h3{break-after:avoid}
.tag{border:1px solid currentColor}
thead{display:table-header-group}tr,figure,li{break-inside:avoid}tr.row{break-after:avoid}
figure img{max-height:200mm}
p,td,th{orphans:3;widows:3}
}
`;
