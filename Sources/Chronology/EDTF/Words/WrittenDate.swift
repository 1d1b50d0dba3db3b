/// A date of a valid EDTF string, part by part as it is written: what its words are made of.
struct WrittenDate: Hashable {
  var year: WrittenYear
  var month: DigitPattern?
  var day: DigitPattern?
  /// `09:30:01Z`, without its `T`.
  var time: String?
  /// Of the year, the month and the day, as far as they are written.
  var qualifications: [Qualification] = []

  /// Reads a date that `EDTFReader` has accepted.
  init(_ string: Substring) {
    var reader = EDTFReader(bytes: Array(string.utf8))
    let yearMark = reader.takeMark()
    year = WrittenYear(&reader)
    qualifications = [yearMark ?? Qualification()]
    spreadMark(&reader)
    if reader.take("-") { month = part(&reader) }
    if reader.take("-") { day = part(&reader) }
    if reader.take("T") { time = reader.text(reader.position..<reader.limit) }
  }

  private mutating func part(_ reader: inout EDTFReader) -> DigitPattern {
    qualifications.append(reader.takeMark() ?? Qualification())
    let pattern = DigitPattern(digits: reader.takePattern(atMost: 2))
    spreadMark(&reader)
    return pattern
  }

  /// Takes the mark behind a part, if any: it is of all parts up to there.
  private mutating func spreadMark(_ reader: inout EDTFReader) {
    guard let mark = reader.takeMark() else { return }
    for index in qualifications.indices { qualifications[index].formUnion(mark) }
  }

  /// The qualification of the whole; nil if its parts differ.
  var wholeQualification: Qualification? {
    Set(qualifications).count == 1 ? qualifications.first : nil
  }

  /// Whether it is a single year, month or day, written in four-digit years and without a time.
  var isPlain: Bool {
    guard case .digits(let digits, _) = year, !digits.hasUnspecified, time == nil else {
      return false
    }
    guard let month else { return true }
    return !month.hasUnspecified && month.lowest <= 12 && day?.hasUnspecified != true
  }
}

/// A year as it is written.
enum WrittenYear: Hashable {
  /// Four digits of which any may be unspecified.
  case digits(DigitPattern, isNegative: Bool)
  /// An integer of any size, from `Y` on or with significant digits.
  case integer(WrittenInteger)

  init(_ reader: inout EDTFReader) {
    let isLong = reader.take("Y")
    let isNegative = reader.take("-")
    let start = reader.position
    let pattern = DigitPattern(digits: reader.takePattern(atMost: .max))
    let digits = reader.text(start..<reader.position)
    let exponent = reader.take("E") ? String(decoding: reader.takeDigits(), as: UTF8.self) : nil
    let significant = reader.take("S") ? String(decoding: reader.takeDigits(), as: UTF8.self) : nil
    if isLong || significant != nil {
      self = .integer(
        WrittenInteger(
          digits: digits, isNegative: isNegative, exponent: exponent, significant: significant))
    } else {
      self = .digits(pattern, isNegative: isNegative)
    }
  }
}

/// An integer with an exponent of ten, of which only the first digits may be significant. All are
/// kept as written: none need fit an `Int`.
struct WrittenInteger: Hashable {
  var digits: String
  var isNegative: Bool
  var exponent: String?
  var significant: String?

  /// The number, nil if an `Int` may not hold it.
  var value: Int? {
    guard let count = digitCount, count <= 18 else { return nil }
    let exponent = count - digits.utf8.count
    let number = Int(digits + String(repeating: "0", count: exponent)) ?? 0
    return isNegative ? -number : number
  }

  /// How many digits the number has, nil if an `Int` may not hold that.
  var digitCount: Int? {
    guard let exponent else { return digits.utf8.count }
    return Int(exponent).flatMap { exponent in
      let (sum, overflow) = digits.utf8.count.addingReportingOverflow(exponent)
      return overflow ? nil : sum
    }
  }
}
