// Outcomes by their names in the test vectors. Each `switch` names every case: tsc refuses one that is missing.
import type {
  BirthDate, CborFault, CodedValue, Field, Finding, Inspection, MetadataFault, Outcome, Rejection, Reason,
} from "qualistamp-vectors";

/** `underSigned` as `under signed`. */
export function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function nameOfCbor(fault: CborFault): string {
  return fault === "invalidUtf8" ? "invalid utf-8" : words(fault);
}

export function nameOfMetadata(fault: MetadataFault): string {
  return fault === "underSigned" ? "under-signed" : words(fault);
}

const FIELDS: Record<Field, string> = {
  country: "country", titleLanguage: "title_lang", eqf: "eqf", isced: "isced", familyName: "family", givenNames: "given",
  familyNameLatin: "family_latin", givenNamesLatin: "given_latin", title: "title", titleEnglish: "title_en", awardId: "id",
  awarded: "awarded", birthDate: "dob", awardType: "type", nqfLevel: "nqf", credits: "credits", grade: "grade",
  gradingScheme: "grade_scheme", mode: "mode", languages: "langs", profession: "profession", thesisTitle: "thesis",
  outcomes: "outcomes", statusIndex: "status", link: "link", specimen: "specimen", jointWith: "joint_with", expires: "expires",
  notBefore: "not_before", issuedAt: "issued_at", award: "award", extra: "extra", trustList: "trust list",
};

export function nameOfFinding(finding: Finding): string {
  switch (finding.type) {
    case "good": return "good";
    case "bad": return `bad ${finding.supportCode}`;
    case "notReached": return "not reached";
    case "undecided": return `undecided ${finding.supportCode}`;
    case "noted": return `noted ${words(finding.remark.note.type)}`;
  }
}

/** Which of several faults with the same support code; undefined if the code has only one. */
export function detailOf({ verdict }: Outcome): string | undefined {
  switch (verdict.type) {
    case "valid": return undefined;
    case "invalid": return detailOfRejection(verdict.rejection);
    case "indeterminate": return detailOfReason(verdict.reason);
  }
}

function detailOfReason(reason: Reason): string | undefined {
  if (reason.type === "newerVersion") return String(reason.key);
  if (reason.type === "statusUnknown" && reason.gap.type === "corrupt") return words(reason.gap.fault);
  return undefined;
}

function detailOfRejection(rejection: Rejection): string | undefined {
  if (rejection.type === "malformed") {
    const { fault } = rejection;
    return fault.type === "notCoseSign1" || fault.type === "notDeterministic" ? nameOfCbor(fault.problem.fault) : undefined;
  }
  if (rejection.type === "claims") {
    const { problem } = rejection;
    switch (problem.type) {
      case "notCbor": return nameOfCbor(problem.problem.fault);
      case "brokenRule": return `${FIELDS[problem.problem.field]}: ${words(problem.problem.rule)}`;
    }
  }
  return undefined;
}

/** The facts of an inspected stamp, under the names of the specification. */
export function factsOf(inspection: Inspection): Record<string, unknown> | null {
  const { award } = inspection;
  if (award === null) return null;
  const facts: Record<string, unknown> = {
    expires: moment(inspection.expires), not_before: moment(inspection.notBefore), issued_at: moment(inspection.issuedAt),
    country: award.country, title_lang: award.titleLanguage, eqf: award.eqf, isced: award.isced, family: award.familyName,
    given: award.givenNames, family_latin: award.familyNameLatin, given_latin: award.givenNamesLatin, title: award.title,
    title_en: award.titleEnglish, id: award.id, awarded: iso({ type: "onDay", date: award.awarded }),
    dob: award.birth && iso(award.birth), type: award.awardType && word(award.awardType), nqf: award.nqfLevel,
    credit_tenths: award.credits?.tenths, credit_system: award.credits && word(award.credits.system), grade: award.grade,
    grade_scheme: award.gradingScheme, mode: award.mode && word(award.mode), langs: some(award.languages),
    profession: award.profession?.type === "sectoral" ? word(award.profession.profession) : null,
    profession_name: award.profession?.type === "named" ? award.profession.name : null,
    thesis: award.thesisTitle, outcomes: award.outcomes, status: award.statusIndex, link: award.link,
    specimen: award.specimen || null, joint_with: some(award.jointWith),
  };
  for (const { key, value } of award.otherFields) facts[`field ${key}`] = value;
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));
}

function some(items: string[]): string[] | null {
  return items.length > 0 ? items : null;
}

function word({ name, code }: CodedValue): string {
  return name ?? `number ${code}`;
}

function moment(time: number | null): string | null {
  return time === null ? null : new Date(time * 1000).toISOString().replace(".000", "");
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, "0");
}

function iso(birth: BirthDate): string {
  switch (birth.type) {
    case "onDay": return `${digits(birth.date.year, 4)}-${digits(birth.date.month, 2)}-${digits(birth.date.day, 2)}`;
    case "inMonth": return `${digits(birth.year, 4)}-${digits(birth.month, 2)}`;
    case "inYear": return digits(birth.year, 4);
  }
}
