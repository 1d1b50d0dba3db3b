/// A date in the Extended Date/Time Format (ISO 8601-2:2019; Library of Congress, levels 0 to 2).
///
/// Keeps the string it was read from, so it prints back unchanged.
package struct EDTF: Hashable, Sendable {
  /// What was read, to the byte.
  package let string: String
  /// The conformance level: 0, 1 or 2.
  package let level: Int
  package let bounds: DateBounds
  /// Whether the value, or a part of it, is marked `~` or `%`, or is an estimate (`1950S2`).
  package let isApproximate: Bool
  /// Whether the value, or a part of it, is marked `?` or `%`.
  package let isUncertain: Bool

  /// Reads a whole string.
  /// - Throws: `EDTFError`, with the UTF-8 place in the string.
  package init(_ string: String) throws(EDTFError) {
    var reader = EDTFReader(bytes: Array(string.utf8))
    let value = try reader.value()
    self.string = string
    level = value.level
    bounds = value.bounds
    isApproximate = value.qualification.isApproximate
    isUncertain = value.qualification.isUncertain
  }

  /// The EDTF of a single day. A year beyond four digits takes its `Y` and gives no month.
  package init(day: CalendarDay) {
    let year = day.year
    if year.magnitude > 9999 {
      string = "Y\(year)"
      bounds = DateBounds(
        earliest: CalendarDay(year: year, month: 1, day: 1),
        latest: CalendarDay(year: year, month: 12, day: 31))
    } else {
      string = day.description
      bounds = DateBounds(earliest: day, latest: day)
    }
    level = (0...9999).contains(year) ? 0 : 1
    isApproximate = false
    isUncertain = false
  }
}

extension EDTF: CustomStringConvertible {
  package var description: String { string }
}
