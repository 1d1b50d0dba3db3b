extension EDTFReader {
  /// Reads `Thh:mm:ss`, perhaps with a fraction of a second, `Z`, or a distance from UTC.
  ///
  /// The time does not enter the bounds: they are the calendar day as written, wherever it is.
  mutating func time() throws(EDTFError) {
    position += 1
    let start = position
    let hour = try twoDigits("an hour", upTo: 24)
    try expect(":")
    let minute = try twoDigits("a minute", upTo: 59)
    try expect(":")
    let second = try twoDigits("a second", upTo: 59)
    var hasFraction = false
    if take(".") {
      hasFraction = true
      guard !takeDigits().isEmpty else { throw unexpected(wanted: "a fraction of a second") }
    }
    if hour == 24, minute > 0 || second > 0 || hasFraction {
      throw error("no day goes beyond 24:00:00", start..<position)
    }
    try zone()
  }

  private mutating func zone() throws(EDTFError) {
    let start = position
    guard !isAtEnd, !take("Z") else { return }
    let isWest = take("-")
    guard isWest || take("+") else { throw unexpected() }
    var minutes = try twoDigits("hours from UTC", upTo: 99) * 60
    if take(":") { minutes += try twoDigits("minutes from UTC", upTo: 59) }
    if isWest, minutes == 0 {
      throw error("no distance from UTC is written with +", start..<position)
    }
    // No clock on earth is farther from UTC than these.
    guard minutes <= (isWest ? 12 : 14) * 60 else {
      throw error("no zone is \(text(start..<position)) from UTC", start..<position)
    }
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(EDTFError) {
    guard take(character) else { throw unexpected(wanted: "'\(character)'") }
  }

  private mutating func twoDigits(_ what: String, upTo last: Int) throws(EDTFError) -> Int {
    let start = position
    for _ in 0..<2 {
      guard peek?.isDecimalDigit == true else {
        throw unexpected(wanted: "\(what) of two digits")
      }
      position += 1
    }
    let number = bytes[start..<position].saturatingNumber
    guard number <= last else {
      throw error("\(text(start..<position)) is too much for \(what)", start..<position)
    }
    return number
  }
}
