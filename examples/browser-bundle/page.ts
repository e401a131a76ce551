import { answer } from "./answer.ts"

const form = document.querySelector("form")
const output = document.querySelector("output")

form?.addEventListener("submit", (event) => {
  event.preventDefault()
  const fields = new FormData(form)
  const lines = answer({
    team: String(fields.get("team")),
    facts: {
      inCrisis: fields.has("inCrisis"),
      expectedNeed: String(fields.get("expectedNeed")),
      hasOpenEpisode: false,
    },
    start: String(fields.get("start")),
  })
  if (output !== null) output.textContent = lines.join("\n")
})
