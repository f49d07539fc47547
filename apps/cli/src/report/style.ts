import { colours, font } from "@ouhe/pictures";

const serif = `"Songti SC","Noto Serif CJK SC","Noto Serif SC","SimSun",Georgia,"Times New Roman",serif`;

/**
 * The report's whole style: ink on paper, jade for coupling, cinnabar for clash; A4 with a running header.
 *
 * @param running text at the head of every printed page, already safe for a CSS string
 */
export function reportStyle(running: string): string {
  return `
:root{--ink:${colours.ink};--ink2:${colours.ink2};--ink3:${colours.ink3};--paper:${colours.paper};--card:${colours.card};--line:${colours.line};--line2:${colours.line2};--jade:${colours.jade};--jade-soft:${colours.jadeSoft};--cinnabar:${colours.cinnabar};--cinnabar-soft:${colours.cinnabarSoft};--amber:${colours.amber};--amber-soft:${colours.amberSoft}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.65 ${font};font-variant-numeric:tabular-nums;overflow-wrap:break-word}
main{max-width:800px;margin:32px auto;padding:48px 56px 64px;background:var(--card);border:1px solid var(--line)}
h1,h2,h3{font-family:${serif};font-weight:700;line-height:1.3;text-wrap:balance}
h1{font-size:34px;margin:0 0 8px;letter-spacing:.02em}
h2{font-size:24px;margin:56px 0 16px;padding-top:14px;border-top:3px solid var(--ink)}
h3{font-size:18px;margin:36px 0 10px}
h4{font-size:14px;margin:22px 0 6px;color:var(--ink)}
p{margin:8px 0 12px}
.subtitle{font-size:17px;color:var(--ink2);margin:0 0 20px}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:4px 18px;margin:20px 0;font-size:13.5px;border-top:1px solid var(--line2);border-bottom:1px solid var(--line2);padding:12px 0}
.facts dt{color:var(--ink2)}.facts dd{margin:0}
.caution{border-left:3px solid var(--amber);background:var(--amber-soft);padding:10px 18px 12px;margin:20px 0;font-size:13.5px}
.caution h2,.caution h3{margin:2px 0 4px;padding:0;border:0;font-size:15px}
.caution ul,.refusals ul{margin:4px 0;padding-left:20px}
.sentences{list-style:none;padding:0;margin:20px 0;font-size:17px;line-height:1.7}
.sentences li{padding:10px 0 10px 18px;border-left:3px solid var(--line2);margin:10px 0}
.sentences li:nth-child(1){border-color:var(--jade)}.sentences li:nth-child(2){border-color:var(--cinnabar)}.sentences li:nth-child(3){border-color:var(--ink)}
nav ol{columns:2;column-gap:32px;padding-left:22px;font-size:13.5px;margin:6px 0}nav li{break-inside:avoid}
a{color:inherit;text-decoration-color:var(--line2);text-underline-offset:3px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:12.5px;line-height:1.45;margin:8px 0 14px}
caption{text-align:left;font-size:13px;color:var(--ink2);padding:4px 0}
th{font-weight:600;text-align:left;color:var(--ink2);border-bottom:1.5px solid var(--ink);padding:5px 8px 5px 0;vertical-align:bottom}
td{border-bottom:1px solid var(--line);padding:5px 8px 5px 0;vertical-align:top}
th:last-child,td:last-child{padding-right:0}
.number{text-align:right;white-space:nowrap}
td.number{padding-left:10px}
.value{font-weight:600}.interval{color:var(--ink2);font-size:.9em}
.refused,.quiet{color:var(--ink3)}
.mark{color:var(--amber);font-size:.72em;margin-left:2px;font-weight:400}
ul.firms{list-style:none;margin:0;padding:0}ul.firms li{margin:0 0 2px}
ul.notes{list-style:none;padding:0;margin:6px 0;font-size:12.5px;color:var(--ink2)}ul.notes b{display:inline-block;width:1.2em;color:var(--amber);font-weight:600}
.said{font-size:12px;color:var(--ink2);margin:-6px 0 14px}
.headline{display:grid;grid-template-columns:repeat(4,1fr);gap:0;margin:14px 0;border-top:1px solid var(--line2);border-bottom:1px solid var(--line2)}
.headline>div{padding:10px 12px;border-left:1px solid var(--line)}.headline>div:first-child{border-left:0;padding-left:0}
.headline .label{font-size:12px;color:var(--ink2);line-height:1.35}.headline .big{font-size:22px;font-weight:700;line-height:1.3}
.headline .jade .big{color:var(--jade)}.headline .cinnabar .big{color:var(--cinnabar)}.headline .mark{font-size:10.5px;vertical-align:super;line-height:1}.headline .interval{display:block;font-size:11.5px}
.quadrant{font-weight:600;white-space:nowrap}.quadrant.couple{color:var(--jade)}.quadrant.rival{color:var(--cinnabar)}.quadrant.entangled{color:var(--amber)}.quadrant.apart{color:var(--ink2)}
figure{margin:18px 0}figcaption{font-size:13.5px;color:var(--ink);margin-bottom:6px}
.picture svg{display:block;max-width:100%;height:auto}
.formula{font-family:ui-monospace,"SF Mono",Consolas,monospace;font-size:12px;overflow-wrap:anywhere}
dl.method dt{font-weight:600;margin-top:16px}dl.method dd{margin:2px 0 2px 0;font-size:13px}
.gap{color:var(--jade);font-weight:600}.clash{color:var(--cinnabar);font-weight:600}
footer{margin-top:48px;padding-top:12px;border-top:1px solid var(--line2);font-size:12px;color:var(--ink2)}
@media(max-width:640px){main{margin:0;padding:24px 18px 40px;border:0}h1{font-size:27px}h2{font-size:21px}.headline{grid-template-columns:1fr 1fr}.headline>div:nth-child(odd){border-left:0;padding-left:0}.headline>div{border-bottom:1px solid var(--line)}nav ol{columns:1}.picture svg{max-width:none;width:600px}.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:8px}td,th{min-width:64px}}
@page{size:A4;margin:20mm 15mm 18mm;@top-left{content:"${running}";font:9px ${font.replaceAll('"', "'")};color:${colours.ink2}}@bottom-right{content:counter(page) " / " counter(pages);font:9px ${font.replaceAll('"', "'")};color:${colours.ink2}}}
@page:first{@top-left{content:""}}
@media print{body{background:none;font-size:10.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}main{margin:0;padding:0;border:0;max-width:none}table{font-size:8.8pt}.sentences{font-size:11.5pt;line-height:1.55;margin:8px 0}.sentences li{padding:5px 0 5px 14px;margin:7px 0;break-inside:avoid}.caution,.facts{margin:12px 0;font-size:9.5pt}header+section+section h3{margin:18px 0 6px}h2{break-before:page;margin-top:0}.caution h2{break-before:auto}h2,h3,h4,caption,figcaption{break-after:avoid}tr,figure,.headline,.caution,dl.method>div{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}.park+.park,.pair+.pair{break-before:page}a{text-decoration:none}nav{display:none}p,li{orphans:3;widows:3}}
`;
}
