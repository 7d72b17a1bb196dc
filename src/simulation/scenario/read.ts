import { type PackShelf, packOn } from "../../domain/rule-pack";
import { RULE_PACKS } from "../../marketplaces/rules";
import type { Fault, Place } from "./fault";
import { within } from "./fault";
import { checkShape, type Scenario, type Step } from "./format";
import { type Json, MOST_DEPTH, readJson } from "./json";
import { danglingNames } from "./names";

export type Checked = { readonly scenario: Scenario } | { readonly faults: readonly Fault[] };

/** A file larger than this is no story. */
const MOST_BYTES = 1_000_000;
/** More would only bury the first. */
const MOST_FAULTS = 20;

/** The scenario in a text, which plays by one of these rule packs, or all that keeps it from being one, each with its line and column. */
export function readScenario(text: string, packs: PackShelf = RULE_PACKS): Checked {
  // A sign takes at most three bytes for each UTF-16 unit, so most texts need not be counted.
  if (text.length * 3 > MOST_BYTES && new TextEncoder().encode(text).length > MOST_BYTES) {
    return { faults: [{ path: "", message: `has more than ${MOST_BYTES} bytes`, at: null }] };
  }
  // Some editors begin a file with a byte-order mark.
  const read = readJson(text.replace(/^\uFEFF/u, ""));
  if ("fault" in read) return { faults: [read.fault] };
  const checked = checkValue(read.value, packs);
  if ("scenario" in checked) return checked;
  return { faults: checked.faults.map((fault) => ({ ...fault, at: nearest(fault.path, read.placeOf) })) };
}

/** The same for a value that was made otherwise. */
export function checkScenario(value: unknown, packs: PackShelf = RULE_PACKS): Checked {
  const fault = unlikeJson(value, "", 0);
  return fault === null ? checkValue(value, packs) : { faults: [fault] };
}

function checkValue(value: unknown, packs: PackShelf): Checked {
  const checked = checkShape(value);
  const faults =
    "faults" in checked
      ? checked.faults
      : [...unknownPack(checked.scenario.pack, packs), ...dangling(checked.scenario.steps)];
  return faults.length === 0 ? checked : { faults: faults.slice(0, MOST_FAULTS) };
}

const unknownPack = (id: string, packs: PackShelf): readonly Fault[] =>
  packOn(packs, id) === undefined ? [{ path: "pack", message: "is no known rule pack", at: null }] : [];

/** What is missing has no place; then what it is missing from has one. */
function nearest(path: string, placeOf: (path: string) => Place | null): Place | null {
  const place = placeOf(path);
  return place !== null || path === "" ? place : nearest(path.slice(0, Math.max(0, path.lastIndexOf("."))), placeOf);
}

/** Names that are used before anything is remembered under them. */
function dangling(steps: readonly Step[]): readonly Fault[] {
  const known = new Set<string>();
  return steps.flatMap((step, index) => {
    const faults = ["with", "of", "like"].flatMap((member) => {
      const written = (step as unknown as Readonly<Record<string, Json | undefined>>)[member];
      return written === undefined ? [] : danglingNames(written, within(`steps.${index}`, member), known);
    });
    if ("as" in step) known.add(step.as);
    return faults;
  });
}

function unlikeJson(value: unknown, path: string, depth: number): Fault | null {
  const fault = (message: string): Fault => ({ path, message, at: null });
  if (value === null || typeof value === "string" || typeof value === "boolean") return null;
  if (typeof value === "number") return Number.isFinite(value) ? null : fault("is no number");
  if (typeof value !== "object") return fault("is nothing that JSON knows");
  if (depth === MOST_DEPTH) return fault(`is nested more than ${MOST_DEPTH} deep`);
  for (const [member, inner] of Object.entries(value)) {
    const found = unlikeJson(inner, within(path, member), depth + 1);
    if (found !== null) return found;
  }
  return null;
}
