/** Why a note was not kept; each has its words. The text stays in the editor whatever the reason. */
export type SaveFailure =
  | 'quota'
  | 'refused'
  | 'timeout'
  | 'newer-database'
  | 'recovery'
  | 'unchecked'
  | 'no-such-note';
