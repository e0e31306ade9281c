/** Whether all is tried (`npm run e2e:long`), or what fits into a run of all tests. */
export const IS_LONG = process.env.E2E_LONG === '1';
