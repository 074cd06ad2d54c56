export const ruleKinds = ["ownDomains", "exclusions"] as const;
export type RuleKind = (typeof ruleKinds)[number];
export type Rules = Record<RuleKind, string[]>;

interface Change {
  added: string[];
  removed: string[];
}

/** What was changed, and over which state; of a newer state everything else is taken over. */
export interface RuleChanges {
  base: Rules & { etag: string };
  ownDomains: Change;
  exclusions: Change;
}

export function noChanges(base: Rules & { etag: string }): RuleChanges {
  return { base, ownDomains: { added: [], removed: [] }, exclusions: { added: [], removed: [] } };
}

/** The changes over a state, newer or not: what is there already isn't added, what is gone isn't removed. */
export function apply(current: Rules, changes: RuleChanges): Rules {
  const of = (kind: RuleKind) => {
    const { added, removed } = effective(current, changes, kind);
    return [...current[kind].filter((value) => !removed.includes(value)), ...added].toSorted();
  };
  return { ownDomains: of("ownDomains"), exclusions: of("exclusions") };
}

export function effective(current: Rules, changes: RuleChanges, kind: RuleKind): Change {
  const { added, removed } = changes[kind];
  return {
    added: added.filter((value) => !current[kind].includes(value)),
    removed: removed.filter((value) => current[kind].includes(value)),
  };
}

export function countChanges(current: Rules, changes: RuleChanges): number {
  return ruleKinds
    .map((kind) => effective(current, changes, kind))
    .reduce((sum, { added, removed }) => sum + added.length + removed.length, 0);
}

export function add(changes: RuleChanges, kind: RuleKind, value: string): RuleChanges {
  const { added, removed } = changes[kind];
  return {
    ...changes,
    [kind]: {
      added: changes.base[kind].includes(value) ? added : [...new Set([...added, value])],
      removed: removed.filter((other) => other !== value),
    },
  };
}

export function remove(changes: RuleChanges, kind: RuleKind, value: string): RuleChanges {
  const { added, removed } = changes[kind];
  return {
    ...changes,
    [kind]: {
      added: added.filter((other) => other !== value),
      removed: added.includes(value) ? removed : [...new Set([...removed, value])],
    },
  };
}

/** What a colleague has saved since: entries that have come, and entries that are gone. */
export function since({ base }: RuleChanges, current: Rules): Change {
  const of = (from: Rules, to: Rules) =>
    ruleKinds.flatMap((kind) => to[kind].filter((value) => !from[kind].includes(value)));
  return { added: of(base, current), removed: of(current, base) };
}
