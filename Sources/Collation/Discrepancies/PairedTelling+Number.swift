import Narrative

extension PairedTelling {
  /// Numbers of one unit, where each source gives just one, in events of one kind and company.
  func numberDiscrepancies() -> [Discrepancy] {
    let first = quantities(of: a)
    let second = quantities(of: b)
    return first.keys.sorted().compactMap { unit in
      guard let xs = first[unit], let ys = second[unit], let x = xs.first, let y = ys.first,
        xs.allSatisfy({ $0.quantity.counts(like: x.quantity) }),
        ys.allSatisfy({ $0.quantity.counts(like: y.quantity) }),
        !x.quantity.counts(like: y.quantity)
      else { return nil }
      let isLike = x.told.event.kind == y.told.event.kind && isLike(x, y)
      guard isLike || areOfOneMatter(x, y) else { return nil }
      var (reason, isStrict) = judgement(x, y)
      if isStrict, !isLike || !areToldAlike(x, y) {
        // Lengths of way and time are given of many things.
        if isLike, Self.measures.contains(unit) { return nil }
        (reason, isStrict) = (Self.ofOneMatter(x, y), false)
      }
      return discrepancy(.number, isStrict: isStrict, reason, side(x), side(y))
    }
  }

  /// The numbers of two events that are known to tell one deed: of each sort one, on either side.
  ///
  /// - Parameter isSure: Whether a difference in things of a sort can be strict.
  func numbersOfOneDeed(isSure: (String) -> Bool) -> [Discrepancy] {
    let isSentence = (a + b).allSatisfy { $0.event.kind == .sentence }
    let first = sorted(quantities(of: a, withYears: isSentence))
    let second = sorted(quantities(of: b, withYears: isSentence))
    return first.keys.sorted().compactMap { sort in
      guard let xs = first[sort], let ys = second[sort], xs.count == 1, ys.count == 1,
        !xs[0].quantity.counts(like: ys[0].quantity)
      else { return nil }
      var (reason, isStrict) = judgement(xs[0], ys[0])
      if isStrict, !isSure(sort) {
        // Lengths of way and time are given of many things.
        if Self.measures.contains(sort) { return nil }
        (reason, isStrict) = (Self.ofOneMatter(xs[0], ys[0]), false)
      }
      return discrepancy(.number, isStrict: isStrict, reason, side(xs[0]), side(ys[0]))
    }
  }

  private static func ofOneMatter(_ x: Counted, _ y: Counted) -> String {
    x.quantity.bound == .about && y.quantity.bound == .about
      ? "estimates of one matter that lie far apart"
      : "one matter; the numbers may count different things"
  }

  /// By sort of what they count: "troops" and "soldiers" are counted alike.
  private func sorted(_ byUnit: [String: [Counted]]) -> [String: [Counted]] {
    var bySort: [String: [Counted]] = [:]
    for unit in byUnit.keys.sorted() {
      if let sort = CountedSorts.sort(of: unit) { bySort[sort, default: []] += byUnit[unit] ?? [] }
    }
    return bySort
  }

  /// Two numbers in one company, or in none: of other persons they are no number of one thing.
  private func isLike(_ x: Counted, _ y: Counted) -> Bool {
    let pair = LikeEvents(x: x.told, y: y.told)
    return pair.datesCanMeet
      && (pair.keepOneCompany || (x.told.company.isEmpty && y.told.company.isEmpty))
  }

  /// Whether the two events are of one day, or say much in the same words.
  private func areToldAlike(_ x: Counted, _ y: Counted) -> Bool {
    let pair = LikeEvents(x: x.told, y: y.told)
    if pair.sharedDayOfAnyBasis { return true }
    let words = pair.sharedWords
    return words.count >= 2 && words.share >= 40
  }

  /// Two numbers told by others or of others, but in the same words: what the trees "cost" beside
  /// what the council "approved" for them.
  private func areOfOneMatter(_ x: Counted, _ y: Counted) -> Bool {
    let pair = LikeEvents(x: x.told, y: y.told)
    guard pair.datesCanMeet, let unit = x.quantity.unit, !Self.measures.contains(unit) else {
      return false
    }
    let words = pair.sharedWords
    let isOfNobody = x.told.company.isEmpty || y.told.company.isEmpty
    return (words.count >= 2 && words.share >= 50)
      || (isOfNobody && pair.areOfOneSort && pair.haveOneTrigger && pair.sharedDayOfAnyBasis)
  }

  /// Lengths of way and time differ from sentence to sentence.
  private static let measures: Set<String> = [
    "second", "minute", "hour", "day", "week", "month", "mile", "kilometre", "kilometer", "metre",
    "meter", "foot", "percent", "time", "yard", "nautical mile", "season", "game", "round",
  ]

  private struct Counted {
    var told: ToldEvent
    var quantity: Quantity

    /// Whether it counts two sorts together: "170 patients and staff".
    var isJoint: Bool {
      let start = quantity.span.upperBound - told.event.span.lowerBound
      guard start > 0, start < told.text.utf8.count else { return false }
      let words = SourceWords(told.text).words(in: start..<told.text.utf8.count).prefix(3)
      guard let and = words.firstIndex(where: { $0.folded == "and" }) else { return false }
      return words.index(after: and) < words.endIndex
        && !words[words.index(after: and)].folded.contains { $0.isNumber }
        && and - words.startIndex < 2
    }
  }

  private func side(_ counted: Counted) -> Discrepancy.Side {
    side(
      counted.told, counted.quantity.span,
      CountedWords(counted.quantity, in: counted.told)?.phrase ?? counted.quantity.reading)
  }

  static let tollReason = "time of writing: a toll can change between tellings"

  /// - Parameter withYears: whether years tell of the happening itself, as those of a sentence do;
  ///   else they are an age or a stretch of time around it.
  private func quantities(
    of events: [ToldEvent], withYears: Bool = false
  ) -> [String: [Counted]] {
    var found: [String: [Counted]] = [:]
    for told in events {
      for quantity in told.event.numbers {
        guard let unit = quantity.unit, withYears || unit != "year", quantity.value.isFinite
        else { continue }
        found[unit, default: []].append(Counted(told: told, quantity: quantity))
      }
    }
    return found
  }

  private func judgement(_ x: Counted, _ y: Counted) -> (reason: String, isStrict: Bool) {
    let isToll =
      x.quantity.unit == "person" && [.die, .injure, .attack].contains(x.told.event.kind)
    let (few, many) = (
      min(x.quantity.value, y.quantity.value), max(x.quantity.value, y.quantity.value)
    )
    if isToll, few < many * 9 / 10 { return (Self.tollReason, false) }
    if x.quantity.range.overlaps(y.quantity.range) {
      return ("rounding or bounds: one number is a bound or an estimate", false)
    }
    if x.quantity.isRounding(of: y.quantity) || y.quantity.isRounding(of: x.quantity) {
      return ("rounding or bounds: one number is rounded", false)
    }
    if isToll { return (Self.tollReason, false) }
    if let first = CountedWords(x.quantity, in: x.told),
      let second = CountedWords(y.quantity, in: y.told),
      CountedSorts.sort(of: first.noun) != CountedSorts.sort(of: second.noun)
    {
      return ("the numbers may count different things", false)
    }
    if x.isJoint != y.isJoint { return ("one number counts others, too", false) }
    return ("the numbers count the same and differ", true)
  }
}

extension Quantity {
  /// The values that the number allows; "about" is taken as a tenth to either side.
  var range: ClosedRange<Double> {
    switch bound {
    case .exactly: value...value
    case .atLeast: value...max(value, .greatestFiniteMagnitude)
    case .atMost: min(value, -.greatestFiniteMagnitude)...value
    case .about: (value - abs(value) / 10)...(value + abs(value) / 10)
    }
  }

  func counts(like other: Quantity) -> Bool { value == other.value && bound == other.bound }

  /// Whether this is the other to fewer digits: 400 of 412, two of 2.1, not 20 of 28.
  func isRounding(of other: Quantity) -> Bool {
    if value == other.value.rounded(), other.value != other.value.rounded() { return true }
    guard let number = Int(exactly: value), number != 0, number.isMultiple(of: 10) else {
      return false
    }
    var step = 10
    while number.isMultiple(of: step * 10), step < 1_000_000_000_000 { step *= 10 }
    return abs(value - other.value) < Double(step) / 2
  }
}
