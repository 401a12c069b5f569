//! The only script addresses that this page may load: its two workers and its service worker. Trusted Types refuse every other one.
import engine from './worker/engine?worker&url';
import pdf from './worker/pdf?worker&url';

const SCRIPTS = { engine, pdf, service: './sw.js' } as const;

interface Policy {
  createScriptURL(address: string): string;
}

interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

function check(address: string): string {
  if (!Object.values<string>(SCRIPTS).includes(address)) throw new TypeError('not a script of this page');
  return address;
}

// Browsers without Trusted Types get the same check.
const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
const rules: Policy = { createScriptURL: check };
const policy = factory?.createPolicy('qualistamp', rules) ?? rules;

/** The address of a script of this page. */
export const script = (name: keyof typeof SCRIPTS): string => policy.createScriptURL(SCRIPTS[name]);
