/** Selectors of the popup's parts, as its own code names them. */
export const part = (name: string): string => `[data-testid="${name}"]`;

export const stateIs = (state: string): string => `${part("link-state")}[data-state="${state}"]`;
