import { kmptStr } from "@str-service/policy"
import { type EventStore, openService, type Service } from "@str-service/service"

/** A service for what no policy is asked about. */
export const serviceOn = (store: EventStore): Service => openService({ store, policies: kmptStr })
