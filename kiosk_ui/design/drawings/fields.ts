/** Drawings of the fields on a ground of 48 × 48: a pale shape, and lines over it. An administrator picks one by its name. */
export interface FieldDrawing { tint: string; lines: string }

export const FIELDS: Record<string, FieldDrawing> = {
  land: {
    tint: "M6 34 24 25l18 9-18 9L6 34Z",
    lines: "M6 34 24 25l18 9-18 9L6 34ZM15 29.5 33 38.5M24 25V12M24 12c0-4 3-7 8-7 0 5-3 8-8 8M24 17c0-3-2.5-6-7-6 0 4 2.5 7 7 7",
  },
  civil_registry: {
    tint: "M10 5h20l8 8v30H10V5Z",
    lines: "M10 5h20l8 8v30H10V5ZM30 5v8h8M18 24a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM30 24a3.5 3.5 0 1 0 0-7M24 33.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM18 38c.8-2.5 3-4 6-4s5.2 1.5 6 4",
  },
  business: {
    tint: "M8 20h32v22H8V20Z",
    lines: "M8 22v20h32V22M5 14 9 6h30l4 8v3a4.5 4.5 0 0 1-9.5 0 4.5 4.5 0 0 1-9.5 0 4.5 4.5 0 0 1-9.5 0A4.5 4.5 0 0 1 5 17v-3ZM5 14h38M28 42V29h7v13M14 29h8v7h-8v-7Z",
  },
  construction: {
    tint: "M8 24h18v18H8V24Z",
    lines: "M8 42V24h18v18M5 42h38M13 30h3M13 36h3M20 30h2M20 36h2M34 42V7M34 7 12 12M34 7l9 5M16 11.2V17M13.5 17h5M34 14h9v-2",
  },
  labour: {
    tint: "M24 40C12 32 7 26 7 19.5A8.5 8.5 0 0 1 24 15a8.5 8.5 0 0 1 17 4.5C41 26 36 32 24 40Z",
    lines: "M24 41C12 33 6 27 6 19.5A9 9 0 0 1 24 15a9 9 0 0 1 18 4.5C42 27 36 33 24 41ZM13 24h6l3-6 5 12 3-6h5",
  },
  education: {
    tint: "M4 19 24 9l20 10-20 10L4 19Z",
    lines: "M4 19 24 9l20 10-20 10L4 19ZM12 23.5V34c3 3.5 7.5 5 12 5s9-1.5 12-5V23.5M44 19v13M44 36v.01",
  },
  tax: {
    tint: "M9 5h24v38l-4-3-4 3-4-3-4 3-4-3-4 3V5Z",
    lines: "M9 43V5h24v17M9 43l4-3 4 3 4-3M15 13h12M15 20h8M15 27h6M33 43a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM35.6 29v10M33.6 31h3.8M35.6 35.4a2.6 2.6 0 1 0-5.2 0 2.6 2.6 0 0 0 5.2 0",
  },
  insurance: {
    tint: "M24 5l16 6v12c0 9.5-6.5 16.5-16 20C14.5 39.5 8 32.5 8 23V11l16-6Z",
    lines: "M24 5l16 6v12c0 9.5-6.5 16.5-16 20C14.5 39.5 8 32.5 8 23V11l16-6ZM24 16v15M16.5 23.5h15",
  },
  police_id: {
    tint: "M5 10h38v28H5V10Z",
    lines: "M5 10h38v28H5V10ZM16 24a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM9.5 32.5c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5M28 18h9M28 24.5h9M28 31h6",
  },
  transport: {
    tint: "M5 27l5-11h22l6 11h5v9H5v-9Z",
    lines: "M5 27 10 16h21l6 10.5 6 1.5v8h-4M5 27v9h4M17 36h14M5 27h32M21 16v11M13 40a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM35 40a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z",
  },
  health: {
    tint: "M17 6h14v11h11v14H31v11H17V31H6V17h11V6Z",
    lines: "M17 6h14v11h11v14H31v11H17V31H6V17h11V6ZM14 24h5l3-5 4 10 3-5h5",
  },
  environment: {
    tint: "M9 38C5 22 15 8 41 8c1 24-13 34-27 29",
    lines: "M9 42c1-4 3-8 5-11M14 37C2 27 14 8 41 8c1 24-15 35-27 29ZM14 31c5-7 10-11 17-14M20 24.5V18M25 20.7h8",
  },
  agriculture: {
    tint: "M5 34h38v8H5v-8Z",
    lines: "M5 42h38M5 34c6-2 12-2 19 0s13 2 19 0M24 34V9M24 14c-4 0-7-2.5-7-7 4 0 7 2.5 7 7ZM24 14c4 0 7-2.5 7-7-4 0-7 2.5-7 7ZM24 22c-4 0-7-2.5-7-7 4 0 7 2.5 7 7ZM24 22c4 0 7-2.5 7-7-4 0-7 2.5-7 7ZM24 30c-4 0-7-2.5-7-7 4 0 7 2.5 7 7ZM24 30c4 0 7-2.5 7-7-4 0-7 2.5-7 7Z",
  },
  culture: {
    tint: "M10 24h28v17H10V24Z",
    lines: "M4 22c6 0 10-4 12-9h16c2 5 6 9 12 9M16 13c2-2 5-5 8-7 3 2 6 5 8 7M10 23v18M38 23v18M6 41h36M19 41V29h10v12M4 22h40",
  },
  justice: {
    tint: "M14 40h20v3H14v-3Z",
    lines: "M24 6v34M13 42h22M8 13h32M24 10c-2 3-5 3-8 3M24 10c2 3 5 3 8 3M10 13 5 27h10L10 13ZM38 13l-5 14h10l-5-14ZM5 27c0 3 2 5 5 5s5-2 5-5M33 27c0 3 2 5 5 5s5-2 5-5",
  },
  collect: {
    tint: "M6 14h36v22H6V14Z",
    lines: "M24 5v19M17 17.5l7 7 7-7M14 14H6v28h36V14h-8M6 31h10l3 5h10l3-5h10",
  },
  submit: {
    tint: "M6 30h36v12H6V30Z",
    lines: "M24 26V6M17 13l7-7 7 7M14 18H6v24h36V18h-8M6 31h10l3 5h10l3-5h10",
  },
  advice: {
    tint: "M6 8h36v25H24l-9 9v-9H6V8Z",
    lines: "M6 8h36v25H24l-9 9v-9H6V8ZM19.5 17c.5-2.5 2.2-4 4.7-4 2.8 0 4.8 1.7 4.8 4.2 0 3.3-4.8 3.6-4.8 6.8M24.2 28.5v.01",
  },
  pay: {
    tint: "M4 12h40v24H4V12Z",
    lines: "M4 12h40v24H4V12ZM24 30a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM11 19v10M37 19v10",
  },
  document: {
    tint: "M10 5h20l8 8v30H10V5Z",
    lines: "M10 5h20l8 8v30H10V5ZM30 5v8h8M17 22h14M17 29h14M17 36h8",
  },
};

/** Names that mean a drawing which goes by another one. */
export const ALSO: Record<string, string> = {
  labour_social: "labour", social: "labour", police: "police_id", identity: "police_id", civil: "civil_registry",
  registry: "civil_registry", notary: "justice", certification: "justice", result: "collect", fee: "pay", supplement: "submit",
};
