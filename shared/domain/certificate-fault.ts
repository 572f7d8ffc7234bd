import { z } from 'zod'

/** What is wrong with the certificate a server showed: nobody vouches for it, its time, or its name. */
export const certificateFaultSchema = z.object({
  kind: z.enum(['untrusted', 'expired', 'other-host']),
  /** The host that was called. */
  host: z.string(),
  /** Who signed the certificate, as it says itself; empty where it says nothing. */
  issuer: z.string(),
})
export type CertificateFault = Readonly<z.infer<typeof certificateFaultSchema>>

const between = ' | '

/** As one line, for the log and for what is kept of a run that stopped. */
export function writeCertificateFault({ kind, host, issuer }: CertificateFault): string {
  return [kind, host, issuer].join(between)
}

/** Null where the line tells of no certificate. */
export function readCertificateFault(line: string): CertificateFault | null {
  const [kind, host, ...issuer] = line.split(between)
  const parsed = certificateFaultSchema.safeParse({ kind, host, issuer: issuer.join(between) })
  return parsed.success ? parsed.data : null
}
