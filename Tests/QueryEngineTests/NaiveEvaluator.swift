import Chronology
import EventStore
import Narrative
import QueryLanguage

/// Predicates evaluated one event at a time on plain values: slow and obvious, to test the SQL by.
struct NaiveEvaluator {
  var isCertain = false
  var isDateless = false

  func holds(_ predicate: Predicate, _ t: SmallWorld.Telling, negated: Bool = false) -> Bool {
    switch predicate {
    case .everything: return !negated
    case .not(let inner): return holds(inner, t, negated: !negated)
    case .and(let parts):
      return negated
        ? parts.contains { holds($0, t, negated: true) } : parts.allSatisfy { holds($0, t) }
    case .or(let parts):
      return negated
        ? parts.allSatisfy { holds($0, t, negated: true) } : parts.contains { holds($0, t) }
    case .test(let test):
      let negated = negated != (test.op == .differs)
      let tests = test.values.map { holds($0, test, t, negated) }
      return negated ? tests.allSatisfy(\.self) : tests.contains(true)
    }
  }

  private func holds(
    _ value: FieldValue, _ test: FieldTest, _ t: SmallWorld.Telling, _ negated: Bool
  ) -> Bool {
    switch value {
    case .missing: return negated != !has(test.field, t)
    case .present: return negated != has(test.field, t)
    case .field(let field): return negated != has(field, t)
    default: break
    }
    guard aboutDate(test.field) else { return negated != matches(value, test, t) }
    if isDateless { return true }
    guard let date = t.event.date else { return false }
    return negated != dateMatches(value, test, date.value.bounds, negated)
  }

  private func aboutDate(_ field: Field) -> Bool {
    [.date, .within, .before, .after, .year, .month, .decade, .century, .weekday].contains(field)
  }

  // MARK: dates, day by day

  /// The years 2019 to 2031.
  private static let window = (CalendarDay(number: 17_897)...CalendarDay(number: 22_644))

  /// Month times 100 plus day of each day of the window.
  private static let daysOfYear = (window.lowerBound.number...window.upperBound.number).map {
    let (_, month, day) = CalendarDay(number: $0).parts
    return month * 100 + day
  }

  private func days(_ bounds: DateBounds) -> Set<Int> {
    let window = Self.window
    let first = max(bounds.earliest ?? window.lowerBound, window.lowerBound)
    let last = min(bounds.latest ?? window.upperBound, window.upperBound)
    guard first <= last else { return [] }
    return Set(
      (first.number...last.number).filter { number in
        guard let annual = bounds.annual else { return true }
        let here = Self.daysOfYear[number - window.lowerBound.number]
        return annual.first <= annual.last
          ? annual.first <= here && here <= annual.last
          : here >= annual.first || here <= annual.last
      })
  }

  private func dateMatches(
    _ value: FieldValue, _ test: FieldTest, _ event: DateBounds, _ negated: Bool
  ) -> Bool {
    if case .number(let number, _) = value { return calendar(Int(number), test, event) }
    guard case .date(let sought, _) = value else { return false }
    let (from, to) = (sought.earliest?.number ?? .min, sought.latest?.number ?? .max)
    let (first, last) = (event.earliest?.number ?? .min, event.latest?.number ?? .max)
    switch (test.field, test.op) {
    case (.before, _), (_, .less): return from > .min && last < from
    case (.after, _), (_, .greater): return to < .max && first > to
    case (_, .lessOrEqual): return last <= to
    case (_, .greaterOrEqual): return first >= from
    case (_, .equals), (_, .differs): return event == sought
    case (.within, _): return isWithin(event, sought)
    default:
      if isCertain && !negated { return isWithin(event, sought) }
      guard event.annual != nil || sought.annual != nil else { return first <= to && from <= last }
      return !days(event).isDisjoint(with: days(sought))
    }
  }

  private func isWithin(_ event: DateBounds, _ sought: DateBounds) -> Bool {
    if sought.annual != nil { return days(event).isSubset(of: days(sought)) }
    return (event.earliest?.number ?? .min) >= (sought.earliest?.number ?? .min)
      && (event.latest?.number ?? .max) <= (sought.latest?.number ?? .max)
  }

  private func calendar(_ number: Int, _ test: FieldTest, _ event: DateBounds) -> Bool {
    let ends = [event.earliest, event.latest].compactMap(\.self)
    if event.annual != nil {
      guard test.field == .month, let annual = event.annual else { return false }
      return compare(
        annual.first / 100 == annual.last / 100 ? annual.first / 100 : nil, number, test.op)
    }
    func common(_ part: (CalendarDay) -> Int) -> Int? {
      let parts = Set(ends.map(part))
      return ends.count == 2 && parts.count == 1 ? parts.first : nil
    }
    switch test.field {
    case .month:
      return compare(common(\.year) == nil ? nil : common(\.month), number, test.op)
    case .weekday:
      return compare(common(\.number) == nil ? nil : common(\.weekday), number, test.op)
    default:
      let (first, last) = (event.earliest?.year ?? .min, event.latest?.year ?? .max)
      switch test.op {
      case .less: return last < number
      case .lessOrEqual: return last <= number
      case .greater: return first > number
      case .greaterOrEqual: return first >= number
      default: return first == number && last == number
      }
    }
  }

  // MARK: everything else

  private func compare<Value: Comparable>(_ a: Value?, _ b: Value, _ op: FieldTest.Operator)
    -> Bool
  {
    guard let a else { return false }
    switch op {
    case .less: return a < b
    case .lessOrEqual: return a <= b
    case .greater: return a > b
    case .greaterOrEqual: return a >= b
    default: return a == b
    }
  }

  private func matches(_ value: FieldValue, _ test: FieldTest, _ t: SmallWorld.Telling) -> Bool {
    let event = t.event
    switch (test.field, value) {
    case (.number, .number(let number, let unit)):
      return event.numbers.contains {
        compare($0.value, number, test.op) && (unit == nil || $0.unit == unit)
      }
    case (.episode, .number(let number, _)):
      return compare(t.episode.map(Double.init), number, test.op)
    case (.text, .text(let words)):
      return hasWords(words, t.text, isWhole: test.op != .contains)
    case (.text, .wildcard(let pattern)):
      return hasWords(pattern, t.text, isWhole: true, hasWildcards: true)
    case (.text, .regex(let pattern)):
      return (try? Regex(pattern).ignoresCase().firstMatch(in: t.text)) != nil
    case (.place, .text(let words)) where test.op == .contains:
      let inner = SmallWorld.containers[words.lowercased()] ?? []
      return names(.place, t).contains { matches(value, test.op, $0) || inner.contains($0) }
    case (.id, .text(let words)): return event.id.description.lowercased() == words.lowercased()
    case (.source, _) where test.op == .contains:
      return names(.source, t).contains { matches(value, test.op, $0) }
        || [t.source.title, t.source.outlet].compactMap(\.self)
          .contains { matches(value, test.op, $0) }
    default: return names(test.field, t).contains { matches(value, test.op, $0) }
    }
  }

  private func matches(_ value: FieldValue, _ op: FieldTest.Operator, _ name: String) -> Bool {
    let written = name
    let name = SearchFold.fold(name)
    switch value {
    case .text(let words):
      let words = SearchFold.fold(words)
      return op == .contains ? name.contains(words) || words.isEmpty : name == words
    case .wildcard(let pattern):
      return glob(Array(SearchFold.fold(pattern)), Array(name))
    case .regex(let pattern):
      return (try? Regex(pattern).ignoresCase().firstMatch(in: written)) != nil
    default: return false
    }
  }

  private func glob(_ pattern: [Character], _ name: [Character]) -> Bool {
    guard let first = pattern.first else { return name.isEmpty }
    let rest = Array(pattern.dropFirst())
    switch first {
    case "*": return (0...name.count).contains { glob(rest, Array(name[$0...])) }
    case "?": return !name.isEmpty && glob(rest, Array(name.dropFirst()))
    default: return name.first == first && glob(rest, Array(name.dropFirst()))
    }
  }

  // MARK: words

  /// Whether words stand in a text where a word begins; whole ones end where a word ends.
  private func hasWords(
    _ words: String, _ text: String, isWhole: Bool, hasWildcards: Bool = false
  ) -> Bool {
    let (pattern, text) = (Array(SearchFold.fold(words)), Array(SearchFold.fold(text)))
    func isWord(_ place: Int) -> Bool {
      text.indices.contains(place) && (text[place].isLetter || text[place].isNumber)
    }
    func follows(_ part: Int, _ place: Int) -> Bool {
      guard part < pattern.count else { return !isWhole || !isWord(place - 1) || !isWord(place) }
      switch pattern[part] {
      case "*" where hasWildcards:
        return follows(part + 1, place) || isWord(place) && follows(part, place + 1)
      case "?" where hasWildcards: return isWord(place) && follows(part + 1, place + 1)
      default: return text.dropFirst(place).first == pattern[part] && follows(part + 1, place + 1)
      }
    }
    let beginsWithSign =
      pattern.first.map {
        !$0.isLetter && !$0.isNumber && !(hasWildcards && ["*", "?"].contains($0))
      } ?? false
    return (0...text.count).contains { start in
      (beginsWithSign || !isWord(start - 1)) && follows(0, start)
    }
  }

  private func names(_ field: Field, _ t: SmallWorld.Telling) -> [String] {
    func known(_ names: [String]) -> [String] {
      names.flatMap { [$0] + (SmallWorld.aliases[$0] ?? []) }
    }
    let event = t.event
    switch field {
    case .actor: return known(event.participants.map(\.name))
    case .agent: return known(event.participants.filter { $0.role == .agent }.map(\.name))
    case .patient: return known(event.participants.filter { $0.role == .patient }.map(\.name))
    case .role: return event.participants.map(\.role.rawValue)
    case .source: return [t.source.handle]
    case .outlet: return [t.source.outlet].compactMap(\.self)
    case .place: return known([event.place].compactMap(\.self))
    case .speaker: return known([event.speaker].compactMap(\.self))
    case .kind: return [event.kind.rawValue]
    case .certainty: return [event.certainty.rawValue]
    case .origin: return known(event.origins)
    case .tag: return t.tags
    default: return []
    }
  }

  private func has(_ field: Field, _ t: SmallWorld.Telling) -> Bool {
    switch field {
    case .date, .within, .before, .after: t.event.date != nil
    case .number: !t.event.numbers.isEmpty
    case .episode: t.episode != nil
    case .note: t.note != nil
    case .id, .text: true
    default: !names(field, t).isEmpty
    }
  }
}
