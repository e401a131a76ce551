export { howToInstallPostgres, postgresPrograms } from "./postgres/programs.ts"
export { type PostgresServer, startPostgres } from "./postgres/server.ts"
export { areServersRequired } from "./required.ts"
