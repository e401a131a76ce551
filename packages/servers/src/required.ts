/** Whether a test is to fail, and not to be left out, when its server is not installed. */
export const areServersRequired = process.env["STR_REQUIRE_SERVERS"] === "1"
