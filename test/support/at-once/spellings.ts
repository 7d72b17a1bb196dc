/** How one person's e-mail address is typed by three people: it compares as one. */
export const EMAIL_SPELLINGS: readonly ((at: number) => string)[] = [
  (at) => `guest${at}@example.org`,
  (at) => `GUEST${at}@Example.ORG`,
  (at) => `  Guest${at}@example.org `,
];

/** The same of a Russian phone number. */
export const PHONE_SPELLINGS: readonly ((at: number) => string)[] = [
  (at) => `+7 900 555-00-0${at}`,
  (at) => `8 (900) 555000${at}`,
  (at) => `7900555000${at}`,
];

/** The same of a name in a social network. */
export const HANDLE_SPELLINGS: readonly string[] = ["@Quarrel", "quarrel", " QUARREL "];
