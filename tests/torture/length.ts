/** `npm run torture` asks for the long form; every run of all tests has the short one. */
export const isLong = process.env.ELKASSA_TORTURE === 'long'
