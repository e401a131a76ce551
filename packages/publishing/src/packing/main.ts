import { packAll } from "./tarballs.ts"

packAll()
