/// Binary logarithms in whole steps, the same on every machine.
enum FixedLogarithm {
  /// Sixteen times the logarithm of a positive number, straight between powers of two.
  static func sixteenths(_ number: Int) -> Int {
    guard number > 0 else { return 0 }
    let power = Int.bitWidth - 1 - number.leadingZeroBitCount
    return power * 16 + ((number - (1 << power)) << 4) >> power
  }

  /// How rare something is that so many of a total have: never negative.
  static func rarity(count: Int, of total: Int) -> Int {
    max(0, sixteenths(total) - sixteenths(count))
  }
}
