/// A date in the Extended Date/Time Format (ISO 8601-2:2019; Library of Congress, levels 0 to 2).
///
/// Keeps the string it was read from, so it prints back unchanged.
package struct EDTF: Hashable, Sendable {
  /// What was read, to the byte.
  package let string: String
  /// The conformance level: 0, 1 or 2.
  package let level: Int
  package let bounds: DateBounds
  /// Whether the value, or a part of it, is marked `~` or `%`.
  package let isApproximate: Bool
  /// Whether the value, or a part of it, is marked `?` or `%`.
  package let isUncertain: Bool

  /// Reads a whole string.
  /// - Throws: `EDTFError`, with the UTF-8 place in the string.
  package init(_ string: String) throws(EDTFError) {
    guard let day = CalendarDay.iso(string) else {
      throw EDTFError(message: "'\(string)' is not EDTF", utf8Span: 0..<string.utf8.count)
    }
    self.string = string
    level = 0
    bounds = DateBounds(earliest: day, latest: day)
    isApproximate = false
    isUncertain = false
  }

  /// The EDTF of a single day.
  package init(day: CalendarDay) {
    string = day.description
    level = 0
    bounds = DateBounds(earliest: day, latest: day)
    isApproximate = false
    isUncertain = false
  }
}

extension EDTF: CustomStringConvertible {
  package var description: String { string }
}

/// What is wrong with a string that is not EDTF, and where.
package struct EDTFError: Error, Hashable, Sendable {
  /// A sentence without a final stop: "there is no month 13".
  package var message: String
  /// Half-open UTF-8 offsets in the string.
  package var utf8Span: Range<Int>
}

extension CalendarDay {
  fileprivate static func iso(_ string: String) -> CalendarDay? {
    let parts = string.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return CalendarDay(year: parts[0], month: parts[1], day: parts[2])
  }
}
