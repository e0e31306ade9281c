/** A failure that the person at the keyboard can do something about: shown as words, without a stack. */
export class SetupError extends Error {}
