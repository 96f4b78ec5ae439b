/** Every colour may be given by the page, in variables that begin with `--odl-`; each pair has a contrast of 4.5 at least. */
export const style = `
:host { display: block; }
:host([hidden]) { display: none; }
.report {
  background: var(--odl-ground, #fff); color: var(--odl-ink, #17211f); border: 1px solid var(--odl-line, #c9d1cd);
  border-radius: var(--odl-radius, 0.5rem); padding: 0.9rem 1rem; font: var(--odl-font, inherit); line-height: 1.45;
  overflow-wrap: anywhere;
}
p, ul { margin: 0.4rem 0 0; }
ul { padding-left: 1.2rem; }
li { margin-top: 0.25rem; }
.head { margin: 0; display: flex; flex-wrap: wrap; gap: 0.4rem 0.6rem; align-items: baseline; }
.badge {
  background: var(--state); color: var(--odl-badge-ink, #fff); border-radius: 1rem; padding: 0.1rem 0.65rem;
  font-weight: 600; white-space: nowrap;
}
.valid { --state: var(--odl-good, #14603a); }
.valid-with-remarks { --state: var(--odl-remarks, #0a5e7a); }
.invalid { --state: var(--odl-bad, #9b1c1c); }
.not-checked { --state: var(--odl-quiet, #51605c); }
.expired { --state: var(--odl-note, #7a4b00); }
.quiet, .places { color: var(--odl-quiet, #51605c); }
.file { border-top: 1px solid var(--odl-line, #c9d1cd); margin-top: 0.7rem; padding-top: 0.2rem; }
.title { font-weight: 600; }
a { color: var(--odl-link, #0f4c4a); }
a:focus-visible { outline: 3px solid var(--odl-focus, #1d4ed8); outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  :host([theme="auto"]) .report {
    background: var(--odl-ground, #17211f); color: var(--odl-ink, #f1f5f3); border-color: var(--odl-line, #51605c);
  }
  :host([theme="auto"]) :is(.quiet, .places) { color: var(--odl-quiet, #c9d1cd); }
  :host([theme="auto"]) .badge.not-checked { --state: #51605c; }
  :host([theme="auto"]) a { color: var(--odl-link, #9fd8cf); }
}
`;
