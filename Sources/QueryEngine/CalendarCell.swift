import Chronology
import QueryLanguage

/// The parts of a date as they are shown: `2025`, `2025-10`, `1520s`, `Monday`.
enum CalendarCell {
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// - Parameter value: as the column of the field holds it.
  static func cell(_ field: Field, _ value: Int) -> ResultTable.Cell {
    switch field {
    case .year: .text(EDTFDigits.year(value))
    case .decade: .text("\(EDTFDigits.year(value))s")
    case .month: .text(month(value))
    case .weekday: weekdays.indices.contains(value - 1) ? .text(weekdays[value - 1]) : .missing
    default: .number(Double(value))
    }
  }

  /// Year times 100 plus month; a month of an unknown year is 1 to 12.
  private static func month(_ value: Int) -> String {
    let month = EDTFDigits.two(value.floorModulo(100))
    return (1...12).contains(value)
      ? "XXXX-\(month)" : "\(EDTFDigits.year(value.floorDivided(by: 100)))-\(month)"
  }
}
