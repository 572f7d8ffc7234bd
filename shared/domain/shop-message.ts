/** What a message to a shop may name; its password is none of it. */
export interface ShopFacts {
  readonly storeName: string
  readonly email: string
  readonly registrationId: string
  /** As a person reads it; empty where it is not known. */
  readonly trialEnds: string
}

/** Names a template may hold in braces, and what stands in their place. */
const places: Readonly<Record<string, keyof ShopFacts>> = {
  toko: 'storeName',
  email: 'email',
  id: 'registrationId',
  akhir: 'trialEnds',
}

export const placeNames: readonly string[] = Object.keys(places)

/** Longest template, and longest message that is handed to another program. */
export const longestMessage = 2000

/** The message of a template for one shop; braces around anything else stay as they are. */
export function writeShopMessage(template: string, facts: ShopFacts): string {
  return template.replace(/\{([a-z]+)\}/gi, (whole, name: string) => {
    const fact = places[name.toLowerCase()]
    return fact === undefined ? whole : facts[fact]
  })
}

/** Where WhatsApp opens a chat with this message; null for a number that cannot be a mobile phone's. */
export function toWhatsAppLink(phone: string, message: string): string | null {
  const mobile = /^0(8\d{8,12})$/.exec(phone)?.[1]
  return mobile === undefined
    ? null
    : `https://wa.me/62${mobile}?text=${encodeURIComponent(message)}`
}

/** Opens the system's mail program with this message. */
export function toMailLink(email: string, subject: string, message: string): string {
  return `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(message.replaceAll('\n', '\r\n'))}`
}
