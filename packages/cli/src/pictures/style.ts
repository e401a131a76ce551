/** How the page looks, on a screen and on paper. */
export const style = `
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #1d1d1f; background: #fff; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.7rem; line-height: 1.2; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid #ccc; font-size: 1.25rem; }
.lead { font-size: 1.15rem; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 0.75rem; }
dl div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: 0.75rem; background: #f3f4f6; border-radius: 0.4rem; }
dt { font-size: 0.85rem; color: #4b5563; }
dd { margin: 0; font-size: 1.5rem; font-weight: 600; }
.wide { overflow-x: auto; }
figure { margin: 1rem 0; overflow-x: auto; }
figure svg { max-width: 100%; height: auto; }
figcaption, footer { font-size: 0.85rem; color: #4b5563; }
footer { margin-top: 2.5rem; border-top: 1px solid #ccc; padding-top: 0.75rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.85rem; }
th, td { padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; border-bottom: 1px solid #e5e7eb; }
th { font-weight: 600; }
tbody th { min-width: 6.5rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; font-size: 0.85rem; }
.legend span { display: inline-block; width: 0.8em; height: 0.8em; margin-right: 0.4em; border: 2px solid; vertical-align: -0.1em; }
h3 { margin: 1.5rem 0 0; font-size: 1rem; }
details { margin-top: 0.5rem; font-size: 0.85rem; color: #4b5563; }
details ul { padding-left: 1.2rem; }
.whole { white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
tr { break-inside: avoid; }
`
