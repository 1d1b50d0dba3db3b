extension EDTFReader {
  /// Reads an interval; `slash` is the place of its first `/`. Either end may be empty (unknown)
  /// or `..` (open).
  mutating func interval(slash: Int) throws(EDTFError) -> EDTFValue {
    if let second = bytes[(slash + 1)..<limit].firstIndex(of: UInt8(ascii: "/")) {
      throw error("an interval has one '/'", second..<(second + 1))
    }
    guard limit - position > 1 else {
      throw error("an interval needs at least one end", position..<limit)
    }
    let start = try end(position..<slash)
    let stop = try end((slash + 1)..<limit)
    var value = try span(from: start, to: stop, at: position..<limit)
    if start == nil || stop == nil { value.level = max(value.level, 1) }
    if value.hasUnspecified { value.level = 2 }
    position = limit
    return value
  }

  /// Reads one end of an interval, nil if it is open or unknown.
  private func end(_ window: Range<Int>) throws(EDTFError) -> EDTFValue? {
    if window.isEmpty || text(window) == ".." { return nil }
    var reader = EDTFReader(bytes: bytes, window: window)
    return try reader.wholeDate(allowsTime: false)
  }

  /// Reads a set of dates, all of them `{}` or one of them `[]`.
  mutating func set(closing: UInt8) throws(EDTFError) -> EDTFValue {
    let open = position
    guard limit - open > 1, bytes[limit - 1] == closing else {
      let bracket = text(open..<(open + 1))
      throw error("'\(bracket)' is never closed", open..<(open + 1))
    }
    var items: [Range<Int>] = []
    var start = open + 1
    for index in start..<limit where index == limit - 1 || bytes[index] == UInt8(ascii: ",") {
      items.append(start..<index)
      start = index + 1
    }
    var whole: EDTFValue?
    for (number, item) in items.enumerated() {
      let next = try setItem(item, isFirst: number == 0, isLast: number == items.count - 1)
      whole = whole.map { $0.union(next) } ?? next
    }
    guard var whole else { throw error("there is no date here", open..<limit) }
    whole.level = 2
    position = limit
    return whole
  }

  /// Reads one item of a set: a date, or a range with `..`, which the first item may begin and
  /// the last may end. Blanks around an item are let pass, as in the standard's own examples.
  private func setItem(
    _ window: Range<Int>, isFirst: Bool, isLast: Bool
  ) throws(EDTFError) -> EDTFValue {
    var item = window
    let blank = UInt8(ascii: " ")
    while item.count > 0, bytes[item.lowerBound] == blank {
      item = (item.lowerBound + 1)..<item.upperBound
    }
    while item.count > 0, bytes[item.upperBound - 1] == blank {
      item = item.lowerBound..<(item.upperBound - 1)
    }
    guard !item.isEmpty else { throw error("there is no date here", window) }
    guard let dots = item.first(where: { isDots(at: $0, before: item.upperBound) }) else {
      var reader = EDTFReader(bytes: bytes, window: item)
      return try reader.wholeDate(allowsTime: false)
    }
    guard item.count > 2 else { throw error("'..' needs a date", item) }
    let start = try end(item.lowerBound..<dots)
    let stop = try end((dots + 2)..<item.upperBound)
    if start == nil, !isFirst { throw error("only the first of a set may begin with '..'", item) }
    if stop == nil, !isLast { throw error("only the last of a set may end with '..'", item) }
    return try span(from: start, to: stop, at: item)
  }

  private func isDots(at index: Int, before end: Int) -> Bool {
    index + 1 < end && bytes[index] == UInt8(ascii: ".") && bytes[index + 1] == UInt8(ascii: ".")
  }

  /// What lies between two dates. Without years it may cross the new year.
  private func span(
    from start: EDTFValue?, to stop: EDTFValue?, at place: Range<Int>
  ) throws(EDTFError) -> EDTFValue {
    var bounds = DateBounds(earliest: start?.bounds.earliest, latest: stop?.bounds.latest)
    if let first = bounds.earliest, let last = bounds.latest, last < first {
      throw error("the end lies before the beginning", place)
    }
    if let first = start?.bounds.annual, let last = stop?.bounds.annual {
      bounds.annual = AnnualDays(first: first.first, last: last.last)
    }
    var value = EDTFValue(
      bounds: bounds, level: max(start?.level ?? 0, stop?.level ?? 0),
      hasUnspecified: start?.hasUnspecified == true || stop?.hasUnspecified == true)
    for end in [start, stop] {
      if let end { value.qualification.formUnion(end.qualification) }
    }
    return value
  }
}

extension EDTFValue {
  /// A value with the bounds of both; a bound that one of them lacks is lacking.
  fileprivate func union(_ other: EDTFValue) -> EDTFValue {
    var whole = self
    whole.level = Swift.max(level, other.level)
    whole.hasUnspecified = hasUnspecified || other.hasUnspecified
    whole.qualification.formUnion(other.qualification)
    whole.bounds = DateBounds(
      earliest: lesser(bounds.earliest, other.bounds.earliest, by: <),
      latest: lesser(bounds.latest, other.bounds.latest, by: >))
    if let a = bounds.annual, let b = other.bounds.annual, a.first <= a.last, b.first <= b.last {
      whole.bounds.annual = AnnualDays(
        first: Swift.min(a.first, b.first), last: Swift.max(a.last, b.last))
    }
    return whole
  }

  private func lesser(
    _ a: CalendarDay?, _ b: CalendarDay?, by precedes: (CalendarDay, CalendarDay) -> Bool
  ) -> CalendarDay? {
    guard let a, let b else { return nil }
    return precedes(b, a) ? b : a
  }
}
