/** The one style sheet of the stand-in's pages: phone first, no script, no outside font. */
export const STYLE = `
:root { color-scheme: light; --ink: #221c18; --paper: #fbf7ef; --line: #e6dccb; --indigo: #27375f; --madder: #a8322a; --turmeric: #e0a526; --neem: #3f6b3a; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.5 system-ui, 'Noto Sans', 'Noto Sans Devanagari', sans-serif; overflow-wrap: anywhere; }
:lang(hi) { line-height: 1.7; }
.banner { margin: 0; background: var(--turmeric); padding: 12px 16px; font-weight: 600; text-align: center; }
main { max-width: 920px; margin: 0 auto; padding: 16px; display: grid; gap: 24px; }
@media (min-width: 760px) { main.two { grid-template-columns: 1fr 1fr; align-items: start; } main.two > h1, main.two > .alert { grid-column: 1 / -1; } }
h1, h2 { color: var(--indigo); line-height: 1.25; margin: 0; }
h1 { font-size: 26px; } h2 { font-size: 20px; margin-bottom: 12px; }
section { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 16px; }
ul.lines { list-style: none; margin: 0; padding: 0; }
ul.lines li, .total { display: flex; justify-content: space-between; gap: 16px; padding: 8px 0; border-bottom: 1px solid var(--line); }
.total { border: 0; font-size: 20px; font-weight: 700; margin: 0; }
.money { font-variant-numeric: tabular-nums; white-space: nowrap; }
small { display: block; color: #5b5048; }
label { display: block; font-weight: 600; margin-top: 12px; }
input { width: 100%; min-height: 48px; padding: 8px 12px; font: inherit; border: 1px solid #8b7d6f; border-radius: 8px; background: #fff; }
input[aria-invalid] { border: 2px solid var(--madder); }
.ways { display: grid; gap: 24px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; align-items: end; }
.wrong { color: var(--madder); margin: 4px 0 0; }
.alert { border: 2px solid var(--madder); border-radius: 8px; padding: 12px 16px; background: #fff; margin: 0; }
button, .button { display: block; width: 100%; min-height: 48px; margin-top: 12px; padding: 10px 16px; font: inherit; font-weight: 600; text-align: center; text-decoration: none; border-radius: 8px; border: 1px solid var(--indigo); background: #fff; color: var(--indigo); cursor: pointer; }
button.main { background: var(--madder); border-color: var(--madder); color: #fff; font-size: 19px; margin-top: 20px; }
:focus-visible { outline: 3px solid var(--indigo); outline-offset: 2px; }
summary { padding: 12px 0; margin-top: 8px; cursor: pointer; font-weight: 600; }
code { font: 15px ui-monospace, monospace; white-space: nowrap; }
.wide { overflow-x: auto; }
main > * { min-width: 0; }
table { border-collapse: collapse; width: 100%; min-width: 560px; }
th, td { text-align: start; padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.money, th.money { text-align: end; }
`;
