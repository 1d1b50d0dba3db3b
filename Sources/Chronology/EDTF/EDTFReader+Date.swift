extension EDTFReader {
  /// Reads a date that fills the window.
  mutating func wholeDate(allowsTime: Bool) throws(EDTFError) -> EDTFValue {
    let value = try date(allowsTime: allowsTime)
    guard isAtEnd else { throw unexpected() }
    return value
  }

  private mutating func date(allowsTime: Bool) throws(EDTFError) -> EDTFValue {
    let start = position
    var marks = Marks()
    marks.left(takeMark())
    if peek == UInt8(ascii: "Y") { return try longYear(marks: marks) }

    let isNegative = take("-")
    let year = try year()
    if isNegative, year.highest == 0 { throw error("there is no year -0000", start..<position) }
    if peek == UInt8(ascii: "S"), marks.isEmpty {
      return try estimatedYear(year, isNegative: isNegative, from: start)
    }
    marks.right(takeMark())
    var pattern = DatePattern(isNegative: isNegative, year: year)

    if take("-") {
      marks.left(takeMark())
      let monthStart = position
      let month = try digitPair("a month of two digits")
      if !month.hasUnspecified, SubYear.codes.contains(month.lowest) {
        return try subYear(month.lowest, of: pattern, marks: marks, from: start)
      }
      guard (1...12).contains(where: month.matches) else {
        throw error("there is no month \(text(monthStart..<position))", monthStart..<position)
      }
      pattern.month = month
      marks.right(takeMark())
      if take("-") {
        marks.left(takeMark())
        let dayStart = position
        let day = try digitPair("a day of two digits")
        pattern.day = day
        guard pattern.bounds != nil else { throw noDay(of: pattern, at: dayStart..<position) }
        marks.right(takeMark())
        if peek == UInt8(ascii: "T"), marks.isEmpty, !pattern.hasUnspecified {
          guard allowsTime else {
            throw error("a time of day has no place in an interval or set", position..<limit)
          }
          try time()
        }
      }
    }
    guard let bounds = pattern.bounds else {
      throw error("there is no such date", start..<position)
    }
    return EDTFValue(
      bounds: bounds, level: max(pattern.level, marks.level), qualification: marks.qualification,
      hasUnspecified: pattern.hasUnspecified)
  }

  /// Reads four digits of which any may be an `X`.
  private mutating func year() throws(EDTFError) -> DigitPattern {
    let start = position
    let digits = takePattern(atMost: .max)
    switch digits.count {
    case 4: return DigitPattern(digits: digits)
    case 0: throw unexpected(wanted: "a year")
    case 5... where !digits.contains(nil):
      let written = text(start..<position)
      throw error(
        "a year has four digits; one of more is written with Y: Y\(written)", start..<position)
    default: throw error("a year has four digits", start..<position)
    }
  }

  private mutating func digitPair(_ wanted: String) throws(EDTFError) -> DigitPattern {
    let digits = takePattern(atMost: 2)
    guard digits.count == 2 else { throw unexpected(wanted: wanted) }
    return DigitPattern(digits: digits)
  }

  mutating func takePattern(atMost count: Int) -> [Int?] {
    var digits: [Int?] = []
    while digits.count < count, let byte = peek {
      if byte.isDecimalDigit {
        digits.append(Int(byte - UInt8(ascii: "0")))
      } else if byte == UInt8(ascii: "X") {
        digits.append(nil)
      } else {
        break
      }
      position += 1
    }
    return digits
  }

  /// Ends a date whose month is a season, a quarter, or the like.
  private func subYear(
    _ code: Int, of pattern: DatePattern, marks: Marks, from start: Int
  ) throws(EDTFError) -> EDTFValue {
    guard !pattern.year.hasUnspecified else {
      throw error("a season needs a year without X", start..<position)
    }
    guard marks.isEmpty, Qualification(mark: peek) == nil else {
      throw error("a season takes no ?, ~ or %", start..<limit)
    }
    let year = pattern.isNegative ? -pattern.year.lowest : pattern.year.lowest
    guard let bounds = SubYear.bounds(year: year, code: code) else {
      throw error("there is no month \(code)", start..<position)
    }
    return EDTFValue(bounds: bounds, level: SubYear.level(code: code))
  }

  /// Says why a month has no such day.
  private func noDay(of pattern: DatePattern, at span: Range<Int>) -> EDTFError {
    let day = text(span)
    guard let number = Int(day), (1...31).contains(number), let month = pattern.month,
      !month.hasUnspecified
    else { return error("there is no day \(day)", span) }
    let name = CalendarDay.monthNames[month.lowest - 1]
    if pattern.year.hasUnspecified {
      return error("\(name) never has a day \(number)", span)
    }
    let year = pattern.isNegative ? -pattern.year.lowest : pattern.year.lowest
    let count = CalendarDay.daysIn(month: month.lowest, ofYear: year)
    return error("\(name) \(EDTFDigits.year(year)) has \(count) days", span)
  }
}

/// The marks of a date as they are met, part by part.
struct Marks {
  private(set) var qualification = Qualification()
  private(set) var isEmpty = true
  private(set) var hasLeft = false
  private(set) var rights = 0
  private var parts = 0
  private var lastRightPart = 0

  /// Takes the mark before a part, if any; it is of that part alone.
  mutating func left(_ mark: Qualification?) {
    parts += 1
    guard let mark else { return }
    add(mark)
    hasLeft = true
  }

  /// Takes the mark behind a part, if any; it is of that part and all before it.
  mutating func right(_ mark: Qualification?) {
    guard let mark else { return }
    add(mark)
    rights += 1
    lastRightPart = parts
  }

  private mutating func add(_ mark: Qualification) {
    qualification.formUnion(mark)
    isEmpty = false
  }

  /// 1 for one mark at the end of the whole, 2 for marks of parts.
  var level: Int {
    if isEmpty { return 0 }
    return hasLeft || rights > 1 || lastRightPart < parts ? 2 : 1
  }
}

extension DatePattern {
  var hasUnspecified: Bool {
    year.hasUnspecified || month?.hasUnspecified == true || day?.hasUnspecified == true
  }

  /// 0 without `X` and minus. 1 if whole parts are unspecified from the right, or the last one or
  /// two digits of a year that stands alone; 2 for `X` elsewhere.
  var level: Int {
    guard hasUnspecified else { return isNegative ? 1 : 0 }
    guard let month else {
      return year.digits[0] != nil && year.digits[1] != nil ? 1 : 2
    }
    guard !year.hasUnspecified else { return 2 }
    guard let day else { return month.isWhollyUnspecified ? 1 : 2 }
    guard day.isWhollyUnspecified else { return 2 }
    return month.isWhollyUnspecified || !month.hasUnspecified ? 1 : 2
  }
}

extension CalendarDay {
  /// For messages in English.
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
