/** The policy that an analyst starts from; it passes its check, and its cases cover it. */
export const starterPolicy = `{
  // One version of a policy. Lines such as this are comments: they are for you, and change nothing.
  // After each change, run "str policy check" on the folder: it says what is wrong, where, and what to do.

  "id": "my-service",
  "version": "1",
  "title": "My service: who is supported, and for how long",

  // The first day on which this version is in force. It runs until the next version starts.
  "effectiveFrom": "2026-04-01",

  // What the policy rests on. A rule cites a source by its name here: "spec: section 2".
  "sources": {
    "spec": { "title": "The specification of my service" }
  },

  // Everything that a rule may ask about a person. The types are boolean (true or false), choice
  // (one of some values), list (any of some values), integer, number and date.
  "facts": {
    "inCrisis": {
      "label": "The person is in a mental health crisis",
      "type": "boolean",
      "source": "spec: section 1"
    },
    "expectedNeed": {
      "label": "Need that is expected",
      "type": "choice",
      "values": {
        "short-term": "For a limited time",
        "long-term": "Longer than that"
      },
      "source": "spec: section 1"
    }
  },

  // What the policy decides: eligibility, charging and placement are known.
  "decisions": {
    "eligibility": {
      "outcomes": ["accept", "discuss"],

      // Rules are tried from the top; the first whose conditions hold decides.
      "rules": [
        {
          "name": "a short-term need in a crisis is accepted",
          "conditions": {
            "all": [
              { "fact": "inCrisis", "operator": "equal", "value": true },
              { "fact": "expectedNeed", "operator": "equal", "value": "short-term" }
            ]
          },
          "event": {
            "type": "accept",
            "params": {
              "because": "The service supports people through a crisis, for a limited time.",
              "source": "spec: section 2"
            }
          }
        }
      ],

      // What happens to everybody whom no rule covers.
      "otherwise": {
        "type": "discuss",
        "params": {
          "because": "The specification does not say, so that a person has to.",
          "source": "spec: section 2"
        }
      }
    }
  },

  // How long support may last: P6W is six weeks, P6M six months. "warn" says how long before.
  "limits": {
    "enablement": {
      "from": "EnablementStarted",
      "until": ["ChargeableStarted", "Closed"],
      "max": "P6W",
      "warn": "P1W",
      "source": "spec: section 3"
    }
  }
}
`

/** The worked cases beside it. */
export const starterCases = `{
  // What was agreed to come out for whom. "str policy test" on the folder tries every case, and says
  // what no case covers yet. A fact that is left out is unknown.
  "policy": "my-service",
  "version": "1",
  "cases": [
    {
      "sentence": "A short-term need in a crisis is accepted.",
      "decision": "eligibility",
      "facts": { "inCrisis": true, "expectedNeed": "short-term" },
      "expect": {
        "outcome": "accept",
        "rule": "a short-term need in a crisis is accepted",
        "lastDays": [{ "limit": "enablement", "from": "2026-04-01", "lastDay": "2026-05-12" }]
      }
    },
    {
      "sentence": "A short-term need without a crisis is discussed.",
      "decision": "eligibility",
      "facts": { "inCrisis": false, "expectedNeed": "short-term" },
      "expect": { "outcome": "discuss", "rule": "otherwise" }
    },
    {
      "sentence": "A long-term need is discussed, crisis or not.",
      "decision": "eligibility",
      "facts": { "expectedNeed": "long-term" },
      "expect": { "outcome": "discuss", "rule": "otherwise" }
    },
    {
      "sentence": "A crisis is settled only once the need is known.",
      "decision": "eligibility",
      "facts": { "inCrisis": true },
      "expect": { "outcome": "needs-more-information", "rule": null, "missing": ["expectedNeed"] }
    }
  ]
}
`
