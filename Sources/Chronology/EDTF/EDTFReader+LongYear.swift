extension EDTFReader {
  /// Reads `Y`, an integer of any size, perhaps an exponent and a number of significant digits.
  mutating func longYear(marks marksBefore: Marks) throws(EDTFError) -> EDTFValue {
    let start = position
    var marks = marksBefore
    position += 1
    let isNegative = take("-")
    let digits = takeDigits()
    guard let first = digits.first else { throw unexpected(wanted: "a year") }
    guard first != UInt8(ascii: "0") else {
      throw error("a year with Y begins with no zero", start..<position)
    }
    var magnitude = digits.saturatingNumber
    var digitCount = digits.count
    var level = 1
    if take("E") {
      let exponentDigits = takeDigits()
      guard !exponentDigits.isEmpty else { throw unexpected(wanted: "an exponent") }
      let exponent = exponentDigits.saturatingNumber
      magnitude = magnitude.saturatingScaled(byTens: exponent)
      digitCount = exponent > 1 << 50 ? .max : digitCount + exponent
      level = 2
    } else if digits.count < 5 {
      throw error("a year of up to four digits is written without Y", start..<position)
    }
    var qualification = Qualification()
    if peek == UInt8(ascii: "S") {
      try significantDigits(of: digitCount)
      qualification.isApproximate = true
      level = 2
    }
    marks.right(takeMark())
    qualification.formUnion(marks.qualification)
    return EDTFValue(
      bounds: DateBounds(yearMagnitude: magnitude, isNegative: isNegative),
      level: max(level, marks.level), qualification: qualification)
  }

  /// Ends a year of four digits of which only some are significant: `1950S2`.
  ///
  /// Its bounds are those of the estimate, the year as written, and it is approximate.
  mutating func estimatedYear(
    _ year: DigitPattern, isNegative: Bool, from start: Int
  ) throws(EDTFError) -> EDTFValue {
    guard !year.hasUnspecified else {
      throw error("a year with X has no significant digits", start..<limit)
    }
    try significantDigits(of: 4)
    return EDTFValue(
      bounds: DateBounds(yearMagnitude: year.lowest, isNegative: isNegative), level: 2,
      qualification: Qualification(isApproximate: true))
  }

  private mutating func significantDigits(of count: Int) throws(EDTFError) {
    position += 1
    let start = position
    let digits = takeDigits()
    guard !digits.isEmpty else { throw unexpected(wanted: "a number of significant digits") }
    let number = digits.saturatingNumber
    guard number > 0, number <= count else {
      throw error("the year has not \(text(start..<position)) significant digits", start..<position)
    }
  }
}

extension Int {
  /// Times ten to the exponent, or `Int.max` if that is larger. Neither is negative.
  fileprivate func saturatingScaled(byTens exponent: Int) -> Int {
    var number = self
    // An Int has no more than nineteen digits, so more steps cannot matter.
    for _ in 0..<Swift.min(exponent, 20) {
      let (product, overflow) = number.multipliedReportingOverflow(by: 10)
      if overflow { return .max }
      number = product
    }
    return number
  }
}

extension DateBounds {
  /// The whole of a year. Of a year farther off than a `CalendarDay` can be, only the near bound
  /// is given: the farthest year there is.
  fileprivate init(yearMagnitude: Int, isNegative: Bool) {
    let farthest = (1 << 50) - 1
    let year = Swift.min(yearMagnitude, farthest) * (isNegative ? -1 : 1)
    self.init(
      earliest: CalendarDay(year: year, month: 1, day: 1),
      latest: CalendarDay(year: year, month: 12, day: 31))
    guard yearMagnitude > farthest else { return }
    if isNegative { earliest = nil } else { latest = nil }
  }
}
