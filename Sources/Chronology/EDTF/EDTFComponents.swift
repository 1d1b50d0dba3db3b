/// A value as the reader builds it: what `EDTF` keeps, less its string.
struct EDTFValue: Hashable {
  var bounds: DateBounds
  var level: Int
  var qualification = Qualification()
  /// Whether it has an `X`, which is of level 2 inside an interval.
  var hasUnspecified = false
}

/// The marks `?`, `~` and `%`.
struct Qualification: Hashable {
  var isUncertain = false
  var isApproximate = false

  /// Nil if the byte is no mark.
  init?(mark: UInt8?) {
    switch mark {
    case UInt8(ascii: "?"): self.init(isUncertain: true)
    case UInt8(ascii: "~"): self.init(isApproximate: true)
    case UInt8(ascii: "%"): self.init(isUncertain: true, isApproximate: true)
    default: return nil
    }
  }

  init(isUncertain: Bool = false, isApproximate: Bool = false) {
    self.isUncertain = isUncertain
    self.isApproximate = isApproximate
  }

  mutating func formUnion(_ other: Qualification) {
    isUncertain = isUncertain || other.isUncertain
    isApproximate = isApproximate || other.isApproximate
  }
}

/// Decimal digits of which some may be unspecified: `156X`, `1X`.
struct DigitPattern: Hashable {
  /// The value of each digit, nil for an `X`, most significant first; at most four.
  var digits: [Int?]

  var hasUnspecified: Bool { digits.contains(nil) }
  var isWhollyUnspecified: Bool { digits.allSatisfy { $0 == nil } }
  /// The smallest and largest number it can stand for.
  var lowest: Int { filled(with: 0) }
  var highest: Int { filled(with: 9) }

  func matches(_ number: Int) -> Bool {
    var rest = number
    for digit in digits.reversed() {
      if let digit, digit != rest % 10 { return false }
      rest /= 10
    }
    return rest == 0
  }

  private func filled(with filler: Int) -> Int {
    digits.reduce(0) { $0 * 10 + ($1 ?? filler) }
  }
}
