/// Reads the value of a number field: digits, and what else a field has for its numbers: the name
/// of a month, the `s` of a decade, a unit.
package struct NumberReader {
  let field: Field

  package static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  /// From Monday, as ISO counts them.
  static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Nil if the text is no number of the field.
  func read(_ text: String) -> FieldValue? {
    let text = text.lowercased()
    switch field {
    case .month: return named(text, NumberReader.months)
    case .weekday: return named(text, NumberReader.weekdays)
    case .decade:
      let digits = text.hasSuffix("s") ? String(text.dropLast()) : text
      return whole(digits).flatMap { $0.isMultiple(of: 10) ? value($0) : nil }
    case .century:
      let isOrdinal = ["st", "nd", "rd", "th"].contains { text.hasSuffix($0) }
      return whole(isOrdinal ? String(text.dropLast(2)) : text).flatMap {
        $0 == 0 ? nil : value($0)
      }
    case .year: return whole(text).map(value)
    case .episode: return whole(text).flatMap { $0 > 0 ? value($0) : nil }
    default: return quantity(text)
    }
  }

  private func value(_ number: Int) -> FieldValue { .number(Double(number), unit: nil) }

  private func whole(_ text: String) -> Int? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    // Whole numbers up to here are exact as floating-point numbers.
    guard (1...15).contains(digits.utf8.count), digits.utf8.allSatisfy(isDigit) else { return nil }
    return Int(text)
  }

  private func named(_ text: String, _ names: [String]) -> FieldValue? {
    if let number = whole(text) { return (1...names.count).contains(number) ? value(number) : nil }
    guard text.count >= 3, let index = names.firstIndex(where: { $0.hasPrefix(text) }) else {
      return nil
    }
    return value(index + 1)
  }

  /// `28`, `2.5`, `4e11`, `28 point`, `28-point`, `50%`.
  private func quantity(_ text: String) -> FieldValue? {
    let bytes = Array(text.utf8)
    var end = 0
    if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { end = 1 }
    while end < bytes.count, isDigit(bytes[end]) || bytes[end] == UInt8(ascii: ".") { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: "e"), end + 1 < bytes.count,
      isDigit(bytes[end + 1])
    {
      end += 1
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    }
    guard let number = Double(String(decoding: bytes[..<end], as: UTF8.self)), number.isFinite
    else { return nil }
    var unit = String(decoding: bytes[end...], as: UTF8.self)
    if unit == "%" { return .number(number, unit: "percent") }
    while unit.hasPrefix(" ") || unit.hasPrefix("-") { unit.removeFirst() }
    while unit.hasSuffix(" ") { unit.removeLast() }
    guard unit.isEmpty == (end == bytes.count),
      unit.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" })
    else { return nil }
    return .number(number, unit: unit.isEmpty ? nil : NumberReader.singular(unit))
  }

  /// "points" as "point", "countries" as "country".
  static func singular(_ unit: String) -> String {
    if unit.hasSuffix("ies"), unit.count > 4 { return unit.dropLast(3) + "y" }
    if unit.hasSuffix("s"), !unit.hasSuffix("ss"), unit.count > 2 { return String(unit.dropLast()) }
    return unit
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
