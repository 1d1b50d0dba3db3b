import Chronology

/// Expressions that the one beside them explains: "Friday (Oct. 17)", "from 9 a.m. to 5 p.m. on Friday".
extension TimeNormalizer {
  /// A clock time right before "on Friday" is of that Friday; both are in "from 9 a.m. to 5 p.m.
  /// on Friday".
  func clockDay(
    _ finding: TimeFinding, _ next: TimeFinding?, _ afterNext: TimeFinding?
  ) -> TimeMeaning {
    guard case .clock(let clock, on: nil) = finding.meaning, let next else {
      return finding.meaning
    }
    if case .clock(_, let day) = next.meaning,
      finding.tokens.upperBound + 1 == next.tokens.lowerBound,
      ["to", "until", "till", "-", "–", "and", "through"].contains(
        text.tokens[finding.tokens.upperBound].folded)
    {
      if let day { return .clock(clock, on: day) }
      guard case .clock(_, let day?) = clockDay(next, afterNext, nil) else {
        return finding.meaning
      }
      return .clock(clock, on: day)
    }
    let gap = finding.tokens.upperBound..<next.tokens.lowerBound
    // "5:34 a.m. Baghdad time on March 20".
    let mayStand = ["on", ",", "of", "time", "local"]
    guard gap.count <= 4,
      gap.allSatisfy({
        mayStand.contains(text.tokens[$0].folded)
          || $0 + 1 < gap.upperBound && text.tokens[$0 + 1].folded == "time"
      })
    else { return finding.meaning }
    return next.meaning.isOneDay ? .clock(clock, on: next.meaning) : finding.meaning
  }

  /// "from Monday to Friday": the second is the first such day after the first.
  func weekdayRangeEnd(_ finding: TimeFinding) -> TimeMeaning? {
    guard case .named(.weekday(let weekday), .bare) = finding.meaning, let previous,
      let day = previous.day, previous.end + 1 == finding.tokens.lowerBound,
      ["to", "through", "-", "–", "until"].contains(text.tokens[previous.end].folded)
    else { return nil }
    let ahead = (weekday - day.weekday).floorModulo(7)
    return .period(.day(day + (ahead == 0 ? 7 : ahead)))
  }

  /// "Friday (Oct. 17)": the date behind tells which Friday.
  mutating func weekdayExplained(_ finding: TimeFinding, _ next: TimeFinding?)
    -> TimeMeaning?
  {
    guard case .named(.weekday(let weekday), .bare) = finding.meaning, let next,
      finding.tokens.upperBound + 1 == next.tokens.lowerBound,
      ["(", "["].contains(text.tokens[finding.tokens.upperBound].folded)
    else { return nil }
    switch next.meaning {
    case .monthDay(let month, let day):
      return .weekdayMonthDay(weekday: weekday, month: month, day: day)
    case .period(.day(let day)) where day.weekday == weekday: return next.meaning
    default: return nil
    }
  }
}
