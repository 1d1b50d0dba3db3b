import Chronology
import EventStore
import GRDB
import Narrative
import QueryLanguage

/// A term about any field, as a condition over `event` as `e`.
struct FieldTerm {
  let field: Field
  let op: FieldTest.Operator
  let sources: SourceLookup
  let isDriven: Bool

  func condition(_ value: FieldValue) throws(EngineError) -> SQLFragment {
    let condition = try self.condition(value, try NameMatch(op, value))
    return value.isPattern || !field.hasIndex ? condition : condition.indexed
  }

  private func condition(
    _ value: FieldValue, _ match: NameMatch
  ) throws(EngineError) -> SQLFragment {
    switch field {
    case .id: return id(value, match)
    case .date, .within, .before, .after: return date(value, match)
    case .year, .decade, .century: return years(value)
    case .month: return number("e.month_of_year", value)
    case .weekday: return number("e.weekday", value)
    case .actor: return actor(match, roles: nil)
    case .agent: return actor(match, roles: 1)
    case .patient: return actor(match, roles: 2)
    case .role: return role(match)
    case .source: return try source(match)
    case .outlet:
      return try sources.told(by: match.condition(folded: "outlet_folded", raw: "outlet"))
    case .place: return try place(value, match)
    case .speaker: return local("speaker_id", match)
    case .kind: return choice("e.kind", EventKind.allCases.map(\.rawValue), match)
    case .certainty: return choice("e.certainty", Certainty.allCases.map(\.rawValue), match)
    case .text: return try TextMatch(op: op, value: value, sources: sources).condition()
    case .origin: return origin(match)
    case .number: return quantity(value, match)
    case .episode: return number("e.episode", value)
    case .tag:
      return events("tag", match.condition(folded: "folded", raw: "name"))
    case .note: return note(value)
    case .has: return .never
    }
  }

  private func id(_ value: FieldValue, _ match: NameMatch) -> SQLFragment {
    if case .text(let words) = value, let id = EventID(words) {
      return SQLFragment(
        "e.source_id IN (SELECT id FROM source WHERE handle_folded = ?) AND e.ordinal = ?",
        SearchFold.fold(id.source), id.ordinal)
    }
    return match.condition(folded: "(s.handle_folded || '.' || x.ordinal)", raw: "s.handle")
      .wrapped(
        "e.id IN (SELECT x.id FROM event x JOIN source s ON s.id = x.source_id WHERE ", ")")
  }

  /// A date by its letters: `date~XXXX*`.
  private func date(_ value: FieldValue, _ match: NameMatch) -> SQLFragment {
    match.condition(folded: "lower(e.date)", raw: "e.date")
  }

  /// Years, decades and centuries: equal if both bounds agree on it, before or after by bounds.
  private func years(_ value: FieldValue) -> SQLFragment {
    guard let number = value.number, let whole = Int(exactly: number), whole.magnitude < 1 << 40
    else { return .never }
    let first =
      switch field {
      case .decade: whole.floorDivided(by: 10) * 10
      case .century: (whole - 1) * 100
      default: whole
      }
    let count = field == .decade ? 10 : field == .century ? 100 : 1
    let start = CalendarDay(year: first, month: 1, day: 1)
    let end = CalendarDay(year: first + count - 1, month: 12, day: 31)
    switch op {
    case .contains, .matches, .equals, .differs:
      return SQLFragment("e.\(field.rawValue) = ?", field == .decade ? first : whole)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let term = DateTerm(DateBounds(earliest: start, latest: end)).condition(.date, op)
      return .all([SQLFragment("e.year_unknown = 0", []), term])
    }
  }

  private func number(_ column: String, _ value: FieldValue) -> SQLFragment {
    guard let number = value.number else { return .never }
    return SQLFragment("\(column) \(comparison) ?", number)
  }

  private var comparison: String {
    switch op {
    case .contains, .equals, .differs, .matches: "="
    case .less, .lessOrEqual, .greater, .greaterOrEqual: op.rawValue
    }
  }

  private func actor(_ match: NameMatch, roles: Int?) -> SQLFragment {
    let played = roles.map { " AND roles & \($0) <> 0" } ?? ""
    let names = match.condition(folded: "folded", raw: "name")
    if isDriven {
      return names.wrapped(
        """
        EXISTS (SELECT 1 FROM event_actor WHERE event_id = e.id
        AND actor_id IN (SELECT actor_id FROM actor_name WHERE
        """ + " ", ")\(played))")
    }
    return events(
      "event_actor",
      names.wrapped("actor_id IN (SELECT actor_id FROM actor_name WHERE ", ")\(played)"))
  }

  private func role(_ match: NameMatch) -> SQLFragment {
    guard let names = match.choices(of: Participant.Role.allCases.map(\.rawValue)) else {
      return events("participant", match.condition(folded: "role", raw: "role"))
    }
    let marks = databaseQuestionMarks(count: names.count)
    return events(
      "participant", SQLFragment("role IN (\(marks))", names.map(\.databaseValue)))
  }

  /// Events with a row in a table that names them.
  private func events(_ table: String, _ condition: SQLFragment) -> SQLFragment {
    SQLFragment(KeySet("event_id", from: condition.wrapped("\(table) WHERE ", "")))
  }

  private func source(_ match: NameMatch) throws(EngineError) -> SQLFragment {
    var parts = [match.condition(folded: "handle_folded", raw: "handle")]
    if op == .contains || op == .matches {
      parts.append(match.condition(folded: "title_folded", raw: "title"))
      parts.append(match.condition(folded: "outlet_folded", raw: "outlet"))
    }
    return try sources.told(by: .any(parts))
  }

  /// The place itself, and for `:` what lies in it.
  private func place(_ value: FieldValue, _ match: NameMatch) throws(EngineError) -> SQLFragment {
    guard op == .contains, case .text(let words) = value else {
      return local("place_id", match)
    }
    let inner = try sources.places(in: words)
    if inner.isEmpty { return local("place_id", match) }
    let marks = databaseQuestionMarks(count: inner.count)
    let within = SQLFragment("actor_id IN (\(marks))", inner.map(\.key.databaseValue))
    return local("place_id", match, or: within)
  }

  private func local(
    _ column: String, _ match: NameMatch, or others: SQLFragment? = nil
  ) -> SQLFragment {
    // First the few names that match, then who bears them: the other way round is past all actors
    // of all sources.
    let named = match.condition(folded: "folded", raw: "name")
    return SQLFragment.any([named, others].compactMap(\.self)).wrapped(
      """
      e.\(column) IN (SELECT id FROM local_actor WHERE actor_id IN
      (SELECT actor_id FROM actor_name WHERE
      """ + " ", "))")
  }

  private func choice(_ column: String, _ list: [String], _ match: NameMatch) -> SQLFragment {
    guard let words = match.choices(of: list) else {
      return match.condition(folded: column, raw: column)
    }
    let marks = databaseQuestionMarks(count: words.count)
    return SQLFragment("\(column) IN (\(marks))", words.map(\.databaseValue))
  }

  private func origin(_ match: NameMatch) -> SQLFragment {
    .any([
      events("origin", match.condition(folded: "folded", raw: "name")),
      match.condition(folded: "n.folded", raw: "n.name").wrapped(
        """
        e.id IN (SELECT o.event_id FROM origin o JOIN local_actor l ON l.id = o.local_actor_id
        JOIN actor_name n ON n.actor_id = l.actor_id WHERE
        """ + " ", ")"),
    ])
  }

  private func quantity(_ value: FieldValue, _ match: NameMatch) -> SQLFragment {
    let condition: SQLFragment
    switch value {
    case .number(let number, nil):
      condition = SQLFragment("value \(comparison) ?", number)
    case .number(let number, let unit?):
      let folded = SearchFold.fold(unit)
      let singular = folded.hasSuffix("s") ? String(folded.dropLast()) : folded
      condition = SQLFragment(
        "value \(comparison) ? AND unit IN (?, ?)", number, folded, singular)
    case .text, .wildcard, .regex, .date, .missing, .present, .field:
      condition = match.condition(folded: "unit", raw: "unit")
    }
    return events("quantity", condition)
  }

  private func note(_ value: FieldValue) -> SQLFragment {
    switch value {
    case .regex(let pattern): SQLFragment("text_matches(e.note, ?)", pattern)
    case .wildcard(let pattern): SQLFragment("text_like(e.note, ?)", pattern)
    case .text, .number, .date, .missing, .present, .field:
      SQLFragment("\(op == .equals ? "text_has" : "text_begins")(e.note, ?)", value.words)
    }
  }

  /// True of events that have nothing in the field.
  static func missing(_ field: Field) -> SQLFragment {
    let condition =
      switch field {
      case .date, .within, .before, .after: "e.latest IS NULL"
      case .year, .decade, .century, .weekday: "e.\(field.rawValue) IS NULL"
      case .month: "e.month_of_year IS NULL"
      case .actor, .role: "e.actors = 0"
      case .agent: none("event_actor", "AND x.roles & 1 <> 0")
      case .patient: none("event_actor", "AND x.roles & 2 <> 0")
      case .outlet: "e.source_id IN (SELECT id FROM source WHERE outlet IS NULL)"
      case .place: "e.place_id IS NULL"
      case .speaker: "e.speaker_id IS NULL"
      case .origin: none("origin")
      case .number: none("quantity")
      case .tag: none("tag")
      case .episode: "e.episode IS NULL"
      case .note: "e.note IS NULL"
      case .id, .source, .kind, .text, .certainty, .has: "FALSE"
      }
    return SQLFragment(condition, [])
  }

  private static func none(_ table: String, _ more: String = "") -> String {
    "NOT EXISTS (SELECT 1 FROM \(table) x WHERE x.event_id = e.id \(more))"
  }
}

extension FieldValue {
  /// The value as a number, where it is one.
  var number: Double? {
    switch self {
    case .number(let value, _): value
    case .text(let words): Double(words)
    case .wildcard, .regex, .date, .missing, .present, .field: nil
    }
  }
}

extension FieldValue {
  fileprivate var isPattern: Bool {
    switch self {
    case .wildcard, .regex: true
    case .text, .number, .date, .missing, .present, .field: false
    }
  }
}

extension Field {
  /// Whether an index of events finds what has a value in it.
  fileprivate var hasIndex: Bool {
    switch self {
    case .id, .date, .within, .before, .after, .year, .month, .decade, .century, .weekday, .source,
      .outlet, .place, .kind, .speaker, .certainty, .episode:
      true
    case .actor, .agent, .patient, .role, .text, .origin, .number, .tag, .note, .has: false
    }
  }
}
