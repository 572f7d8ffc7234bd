/** A clean file of so many shops, as text. */
export function makeStores(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, n) =>
      `Toko ${n};retail;0812${String(n).padStart(8, '0')};toko${n}@contoh.co.id;rahasia${n};Jl. Uji ${n}`,
  )
  return ['nama toko;jenis;no telp;email;password;alamat', ...rows, ''].join('\r\n')
}
