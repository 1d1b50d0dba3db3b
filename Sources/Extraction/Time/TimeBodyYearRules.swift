/// Years that a body sets for itself: of budgets, taxes and schools.
extension TimeSpanFinder {
  /// "fiscal 2013", "FY 2024", "the 2024 fiscal year", "the 2023-24 academic year", "school year
  /// 2023/24".
  func bodyYear(_ at: Int) -> TimeFinding? {
    var here = folded(at) == "the" ? at + 1 : at
    if let years = yearPair(here) {
      if folded(years.end) == "season" { return pair(at..<years.end + 1, years) }
      guard bodyKind(years.end) != nil, folded(years.end + 1) == "year" else { return nil }
      return pair(at..<years.end + 2, years)
    }
    if let year = plainYear(here) {
      guard let kind = bodyKind(year.end), folded(year.end + 1) == "year" else { return nil }
      return single(at..<year.end + 2, year.year, kind)
    }
    if folded(here) == "fy", casing(here) == .upper {
      here += folded(here + 1) == "'" ? 2 : 1
      if let year = plainYear(here) { return single(at..<year.end, year.year, .budget) }
      guard length(here) == 2, let short = digits(here) else { return nil }
      return single(at..<here + 1, TimeSpanFinder.fullYear(short), .budget)
    }
    guard let kind = bodyKind(here) else { return nil }
    let hasYear = folded(here + 1) == "year"
    here += hasYear ? 2 : 1
    if hasYear, let years = yearPair(here) { return pair(at..<years.end, years) }
    guard hasYear || kind == .budget, let year = plainYear(here) else { return nil }
    return single(at..<year.end, year.year, kind)
  }

  private enum BodyKind { case budget, school }

  private func bodyKind(_ at: Int) -> BodyKind? {
    switch folded(at) {
    case "fiscal", "financial", "tax", "budget": .budget
    case "academic", "school", "university": .school
    default: nil
    }
  }

  /// "2023-24", "2023/2024": a year and the next.
  private func yearPair(_ at: Int) -> (first: Int, end: Int)? {
    guard let first = plainYear(at), isDash(at + 1) || folded(at + 1) == "/",
      let second = digits(at + 2)
    else { return nil }
    let next = first.year + 1
    guard length(at + 2) == 4 && second == next || length(at + 2) == 2 && second == next % 100
    else {
      return nil
    }
    return (first.year, at + 3)
  }

  private func pair(_ tokens: Range<Int>, _ years: (first: Int, end: Int)) -> TimeFinding {
    TimeFinding(
      tokens: tokens, meaning: .years(years.first, years.first + 1), rule: "academic-year")
  }

  /// The months of a budget's year are each body's own: it may begin in the year before.
  private func single(_ tokens: Range<Int>, _ year: Int, _ kind: BodyKind) -> TimeFinding {
    kind == .budget
      ? TimeFinding(tokens: tokens, meaning: .fiscalYear(year), rule: "fiscal-year")
      : TimeFinding(tokens: tokens, meaning: .period(.year(year)), rule: "academic-year")
  }
}
