import type { RegisterField } from '../fields/register-fields'

/** Words of a refusal that name a field, in both languages; the more particular first. */
const signs: readonly (readonly [RegisterField, RegExp])[] = [
  ['password', /\b(?:password|kata ?sandi|sandi)\b/i],
  ['email', /\b(?:e-?mail|surel)\b/i],
  ['phone', /\b(?:no(?:mor)?[ ._]?(?:telp|telepon|hp|handphone)|telp|telepon|phone|ponsel)\b/i],
  ['userType', /\b(?:user[ _]?type|jenis|tipe)\b/i],
  ['storeName', /\b(?:nama|toko_name|store name|shop name)\b/i],
  ['address', /\b(?:alamat|address)\b/i],
]

/** The field that the service's refusal is likely about; null where it names none, or several. */
export function findRefusedField(words: string): RegisterField | null {
  // "Alamat email" is an e-mail, and no address.
  const plain = words.replace(/alamat (?=e-?mail|surel)/gi, '').replace(/(e-?mail) address/gi, '$1')
  const named = signs.filter(([, sign]) => sign.test(plain)).map(([field]) => field)
  const [only, ...others] = named
  return only !== undefined && others.length === 0 ? only : null
}
