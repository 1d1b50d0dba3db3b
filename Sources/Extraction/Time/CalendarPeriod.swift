import Chronology

/// A stretch of the calendar that an expression of time can name.
enum CalendarPeriod: Hashable, Sendable {
  case day(CalendarDay)
  /// A week, by its Monday.
  case week(CalendarDay)
  /// A Saturday and Sunday, by the Monday of their week.
  case weekend(CalendarDay)
  case month(year: Int, month: Int)
  case quarter(year: Int, quarter: Int)
  case half(year: Int, half: Int)
  case season(year: Int, season: CalendarSeason)
  case year(Int)
  /// A decade by its leading digits: 199 is 1990 to 1999.
  case decade(Int)
  /// A century by its leading digits: 19 is 1900 to 1999.
  case century(Int)

  /// The period of this unit that holds a day; nil for units of the clock.
  init?(_ unit: TimeUnit, holding day: CalendarDay) {
    let (year, month, _) = day.parts
    switch unit {
    case .second, .minute, .hour, .millennium: return nil
    case .day: self = .day(day)
    case .week, .fortnight: self = .week(day + (1 - day.weekday))
    case .weekend: self = .weekend(day + (1 - day.weekday))
    case .month: self = .month(year: year, month: month)
    case .quarter: self = .quarter(year: year, quarter: (month + 2) / 3)
    case .year: self = .year(year)
    case .decade: self = .decade(year.floorDivided(by: 10))
    case .century: self = .century(year.floorDivided(by: 100))
    }
  }

  /// The year it begins in; a season's winter belongs to the year that names it.
  var year: Int {
    switch self {
    case .day(let day), .week(let day), .weekend(let day): day.year
    case .month(let year, _), .quarter(let year, _), .half(let year, _), .season(let year, _),
      .year(let year):
      year
    case .decade(let decade): decade * 10
    case .century(let century): century * 100
    }
  }

  /// The month it lies in, if it lies in one.
  var month: Int? {
    switch self {
    case .day(let day): day.month
    case .month(_, let month): month
    default: nil
    }
  }

  /// The first day, if the calendar has it.
  var firstDay: CalendarDay? {
    switch self {
    case .day(let day), .week(let day): day
    case .weekend(let monday): monday + 5
    case .month(let year, let month): CalendarDay(year: year, month: month, day: 1)
    case .quarter(let year, let quarter):
      CalendarDay(year: year, month: quarter * 3 - 2, day: 1)
    case .half(let year, let half): CalendarDay(year: year, month: half * 6 - 5, day: 1)
    case .season(let year, let season): CalendarDay(year: year, month: season.firstMonth, day: 1)
    case .year, .decade, .century: CalendarDay(year: year, month: 1, day: 1)
    }
  }

  /// The period of the same size a number of steps later; nil beyond four digits of year.
  func shifted(by steps: Int) -> CalendarPeriod? {
    guard steps.magnitude < 10_000_000 else { return nil }
    let result: CalendarPeriod =
      switch self {
      case .day(let day): .day(day + steps)
      case .week(let day): .week(day + steps * 7)
      case .weekend(let day): .weekend(day + steps * 7)
      case .month(let year, let month):
        {
          let months = year * 12 + month - 1 + steps
          return .month(year: months.floorDivided(by: 12), month: months.floorModulo(12) + 1)
        }()
      case .quarter(let year, let quarter):
        {
          let quarters = year * 4 + quarter - 1 + steps
          return .quarter(
            year: quarters.floorDivided(by: 4), quarter: quarters.floorModulo(4) + 1)
        }()
      case .half(let year, let half):
        {
          let halves = year * 2 + half - 1 + steps
          return .half(year: halves.floorDivided(by: 2), half: halves.floorModulo(2) + 1)
        }()
      case .season(let year, let season): .season(year: year + steps, season: season)
      case .year(let year): .year(year + steps)
      case .decade(let decade): .decade(decade + steps)
      case .century(let century): .century(century + steps)
      }
    return (-9998...9999).contains(result.year) ? result : nil
  }

  /// Whether it names a single day.
  var day: CalendarDay? {
    if case .day(let day) = self { day } else { nil }
  }
}

/// A season of the northern year, by its EDTF number.
enum CalendarSeason: Int, Hashable, Sendable {
  case spring = 21
  case summer = 22
  case autumn = 23
  case winter = 24

  var code: String {
    switch self {
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    }
  }

  var firstMonth: Int {
    switch self {
    case .spring: 3
    case .summer: 6
    case .autumn: 9
    case .winter: 12
    }
  }
}
