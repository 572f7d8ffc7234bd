/** One step of the register's schema. Never edited once released, only added to. */
export interface RegisterMigration {
  readonly version: number
  readonly sql: string
}
