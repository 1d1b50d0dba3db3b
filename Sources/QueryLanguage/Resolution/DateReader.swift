import Chronology

/// Reads the value of a date field: EDTF, a range, `today`, `yesterday`.
struct DateReader {
  var today: CalendarDay?
  /// The session's parameters, for `$from..$to`; nil if unknown.
  var parameters: [String: String]?
  /// Whether the day and the parameters are unknown, and nothing is wrong for want of them.
  var isChecking: Bool

  enum Outcome: Hashable {
    case bounds(DateBounds)
    /// Cannot be told without the day or a parameter.
    case unknown
    /// With the place in the value.
    case mistake(ResolutionMistake, Range<Int>)
  }

  func read(_ text: String) -> Outcome {
    guard let ends = RangeEnds(text) else { return end(text, at: 0) }
    if ends.lower.isEmpty, ends.upper.isEmpty {
      return .mistake(.rangeWithoutEnds, 0..<text.utf8.count)
    }
    var lower: DateBounds?
    if !ends.lower.isEmpty {
      guard case .bounds(let bounds) = end(ends.lower, at: 0) else { return end(ends.lower, at: 0) }
      lower = bounds
    }
    var upper: DateBounds?
    if !ends.upper.isEmpty {
      let outcome = end(ends.upper, at: ends.upperOffset)
      guard case .bounds(let bounds) = outcome else { return outcome }
      upper = bounds
    }
    return joined(lower, upper, ends, length: text.utf8.count)
  }

  private func joined(
    _ lower: DateBounds?, _ upper: DateBounds?, _ ends: RangeEnds, length: Int
  ) -> Outcome {
    var annual: AnnualDays?
    if let lower, let upper {
      switch (lower.annual, upper.annual) {
      case (nil, nil):
        if let first = lower.earliest, let last = upper.latest, first > last {
          return .mistake(.rangeEndsBeforeItBegins(ends.lower, ends.upper), 0..<length)
        }
      case (let first?, let last?):
        // From December to January a year without a number goes round.
        annual = AnnualDays(first: first.first, last: last.last)
      default: return .mistake(.rangeOfMixedYears, 0..<length)
      }
    } else if lower?.annual != nil || upper?.annual != nil {
      return .mistake(.rangeOfMixedYears, 0..<length)
    }
    return .bounds(DateBounds(earliest: lower?.earliest, latest: upper?.latest, annual: annual))
  }

  /// A single date, at its place in the value.
  private func end(_ text: String, at offset: Int) -> Outcome {
    let span = offset..<offset + text.utf8.count
    if text.hasPrefix("$") {
      guard let parameters else { return .unknown }
      let name = String(text.dropFirst())
      guard let value = parameters[name] else {
        return .mistake(.unknownVariable(name, known: parameters.keys.sorted()), span)
      }
      return single(value, span: span, isTyped: false)
    }
    return single(text, span: span, isTyped: true)
  }

  private func single(_ text: String, span: Range<Int>, isTyped: Bool) -> Outcome {
    switch text.lowercased() {
    case "today", "yesterday":
      guard let today else {
        return isChecking ? .unknown : .mistake(.noToday(text.lowercased()), span)
      }
      let day = text.lowercased() == "today" ? today : today + -1
      return .bounds(DateBounds(earliest: day, latest: day))
    default: break
    }
    do {
      return .bounds(try EDTF(text).bounds)
    } catch {
      let place = error.utf8Span.clamped(to: 0..<text.utf8.count)
      let shown =
        isTyped ? span.lowerBound + place.lowerBound..<span.lowerBound + place.upperBound : span
      return .mistake(.impossibleDate(error.message, typed: text, rest: ""), shown)
    }
  }
}
