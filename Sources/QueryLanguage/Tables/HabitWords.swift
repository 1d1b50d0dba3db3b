/// Words that people bring from SQL, the shell and everyday speech, with what they mean here: for
/// mistakes and help only, none of them is part of the language.
package enum HabitWords {
  /// Stages, as they are written.
  package static let stages: [String: String] = [
    "top": "first N", "head": "first N", "take": "first N", "tail": "last N", "select": "show",
    "table": "show", "columns": "show", "fields": "show", "order": "sort", "orderby": "sort",
    "sortby": "sort", "filter": "where", "and": "where", "having": "where", "groupby": "group by",
    "unique": "distinct", "uniq": "distinct", "tally": "count by", "countby": "count by",
    "histogram": "count by", "stats": "count by", "wc": "count", "diff": "discrepancies",
    "differences": "discrepancies", "contradictions": "discrepancies", "page": "compare",
    "parallel": "compare", "chart": "timeline", "plot": "timeline", "gaps": "omissions",
    "missing": "omissions", "witnesses": "corroborate", "agree": "corroborate",
    "origins": "sourcing", "quotations": "quotes", "around": "context", "assert": "expect",
  ]

  package static let fields: [String: Field] = [
    "who": .actor, "person": .actor, "people": .actor, "name": .actor, "org": .actor,
    "organisation": .actor, "organization": .actor, "country": .actor, "subject": .agent,
    "doer": .agent, "object": .patient, "target": .patient, "victim": .patient, "when": .date,
    "day": .date, "time": .date, "on": .date, "since": .after, "from": .after, "until": .before,
    "to": .before, "during": .within, "in": .within, "where": .place, "location": .place,
    "city": .place, "at": .place, "type": .kind, "class": .kind, "what": .kind, "word": .text,
    "words": .text, "contains": .text, "body": .text, "said": .speaker, "says": .speaker,
    "quoted": .speaker, "according": .origin, "attribution": .origin, "author": .source,
    "article": .source, "title": .source, "handle": .source, "publisher": .outlet,
    "newspaper": .outlet, "site": .outlet, "status": .certainty, "sure": .certainty,
    "modality": .certainty, "quantity": .number, "amount": .number, "figure": .number,
    "cluster": .episode, "label": .tag, "comment": .note, "is": .has, "exists": .has,
  ]
}
