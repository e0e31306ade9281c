declare module 'virtual:messages' {
  const messages: Readonly<Record<string, { readonly message: string }>>;
  export default messages;
}

declare module 'virtual:pack' {
  /** The shipped commentary, as published. */
  const pack: unknown;
  export default pack;
}
