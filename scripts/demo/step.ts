let count = 0;

/** Says what is done, does it, and says what was seen. A failure names the step. */
export async function step(what: string, run: () => Promise<string>): Promise<void> {
  count++;
  console.log(`\n${count}. ${what}.`);
  try {
    console.log(`   ${await run()}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`step ${count}, “${what}”, failed. ${why}`);
  }
}
