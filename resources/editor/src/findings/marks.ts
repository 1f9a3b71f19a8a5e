/**
 * What is marked in each block. Blocks do not change, only give way to others, so that marks are
 * kept by block; an edit costs the marks of the blocks that it touches and nothing else.
 */

import type { Node } from "@tiptap/pm/model";
import type { Mapping } from "@tiptap/pm/transform";

import type { GivenMark, Severity } from "./bridge";
import { type Passage, passagesOf, textOf, units } from "./passages";

export interface Mark {
  id: number;
  severity: Severity;
  /** Both are counted from before the block. */
  from: number;
  to: number;
  /** The words that are marked; null when it is the block as a whole. */
  text: string | null;
}

/** Of what is longer only the first word has a line: a sentence that is too long is no smear. */
const LONGEST_LINE = 60;
const LETTER = /[\p{L}\p{N}]/u;
const NONE: readonly Mark[] = [];
const kept = new WeakMap<Node, readonly Mark[]>();

/** The marks of a block: the same array as long as they are the same. */
export function marksOf(block: Node): readonly Mark[] {
  return kept.get(block) ?? NONE;
}

/** How far the line under a mark goes, from before the block. */
export function lineEnd({ from, to, text }: Mark): number {
  if (text === null || text.length <= LONGEST_LINE) return to;
  const word = text.search(/\s/);
  return from + (word > 0 ? word : LONGEST_LINE);
}

/** Mark in `block` what is given of it, as far as its words stand there; nothing else stays marked. */
export function place(block: Node, given: readonly GivenMark[]): void {
  keep(block, allPlaced(block, given));
}

function allPlaced(block: Node, given: readonly GivenMark[]): Mark[] {
  const passages = given.length ? passagesOf(block) : [];
  return given.map((each) => placed(block, passages, each)).filter((mark) => mark !== null);
}

/** Keep the marks of a block: told the same again, it keeps those that are drawn. */
function keep(block: Node, marks: readonly Mark[]): void {
  const before = marksOf(block);
  const same = before.length === marks.length && marks.every((mark, index) => equal(mark, before[index]!));
  if (!same) kept.set(block, marks);
}

function equal(one: Mark, other: Mark): boolean {
  return (
    one.id === other.id && one.from === other.from && one.to === other.to &&
    one.text === other.text && one.severity === other.severity
  );
}

function placed(block: Node, passages: Passage[], given: GivenMark): Mark | null {
  const { id, severity } = given;
  if (given.passage === null) return { id, severity, from: 0, to: block.nodeSize, text: null };
  const passage = passages[given.passage];
  if (!passage) return null;
  const start = units(passage.text, given.start);
  const text = passage.text.slice(start, units(passage.text, given.end));
  if (!text || (given.cut ? !text.startsWith(given.text) : text !== given.text)) return null;
  return { id, severity, from: passage.start + start, to: passage.start + start + text.length, text };
}

/** Mark in `heir`, which a checked block has become since, what is given of that and still stands. */
export function inherit(heir: Node, given: readonly GivenMark[]): void {
  const ids = new Set(given.map(({ id }) => id));
  const carried = marksOf(heir).filter(({ id }) => ids.has(id));
  const standing = allPlaced(heir, given).filter((mark) => stands(heir, mark));
  const there = new Set(standing.map(({ id }) => id));
  keep(heir, [...standing, ...carried.filter(({ id }) => !there.has(id))]);
}

/** Take the marks along from the blocks of `before` that gave way to those of `now`. */
export function carry(before: Node, now: Node, mapping: Mapping): void {
  const old = before.content.content;
  const fresh = now.content.content;
  const shortest = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shortest && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < shortest - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const gone = old.slice(start, old.length - end);
  if (!gone.some((block) => kept.get(block)?.length)) return;
  const begin = old.slice(0, start).reduce((sum, block) => sum + block.nodeSize, 0);
  const moved = gone.length === fresh.length - start - end ? wholeBlocks(gone, fresh, start) : new Map();
  settle(fresh.slice(start, fresh.length - end), begin, wordsMoved(gone, begin, mapping), moved);
}

interface Moved {
  mark: Mark;
  from: number;
  to: number;
}

function wordsMoved(gone: readonly Node[], begin: number, mapping: Mapping): Moved[] {
  const moved: Moved[] = [];
  let at = begin;
  for (const block of gone) {
    for (const mark of marksOf(block)) {
      if (mark.text === null) continue;
      moved.push({ mark, from: mapping.map(at + mark.from, 1), to: mapping.map(at + mark.to, -1) });
    }
    at += block.nodeSize;
  }
  return moved;
}

/** A block that only changed inside is still what was found. */
function wholeBlocks(gone: readonly Node[], fresh: readonly Node[], start: number): Map<Node, Mark[]> {
  const stay = new Map<Node, Mark[]>();
  gone.forEach((block, index) => {
    const heir = fresh[start + index]!;
    const whole = marksOf(block).filter((mark) => mark.text === null);
    if (heir.type === block.type && whole.length) {
      stay.set(heir, whole.map((mark) => ({ ...mark, to: heir.nodeSize })));
    }
  });
  return stay;
}

function settle(fresh: readonly Node[], begin: number, words: Moved[], whole: Map<Node, Mark[]>): void {
  let at = begin;
  for (const block of fresh) {
    const end = at + block.nodeSize;
    const here = words.filter(({ from, to }) => from > at && to < end && from < to);
    const stay = here.map(({ mark, from, to }) => ({ ...mark, from: from - at, to: to - at }));
    kept.set(block, [...(whole.get(block) ?? []), ...stay.filter((mark) => stands(block, mark))]);
    at = end;
  }
}

/** Whether the marked words still stand in `block`, by themselves: neither end grew into a longer word. */
function stands(block: Node, { from, to, text }: Mark): boolean {
  if (text === null) return true;
  if (to > block.nodeSize || textOf(block, from - 1, to - 1) !== text) return false;
  return !joins(textBefore(block, from), text) && !joins(text, textAfter(block, to));
}

function joins(before: string, after: string): boolean {
  return LETTER.test(before.slice(-1)) && LETTER.test(after.slice(0, 1));
}

function textBefore(block: Node, from: number): string {
  return from > 1 ? textOf(block, from - 2, from - 1) : "";
}

function textAfter(block: Node, to: number): string {
  return to < block.nodeSize - 1 ? textOf(block, to - 1, to) : "";
}
