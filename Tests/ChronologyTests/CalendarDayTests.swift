import Chronology
import Testing

struct CalendarDayTests {
  @Test func `a number and its parts are one day`() {
    for number in stride(from: -1_000_000, through: 1_000_000, by: 37) {
      let (year, month, day) = CalendarDay(number: number).parts
      #expect(CalendarDay(year: year, month: month, day: day)?.number == number)
    }
  }

  @Test(arguments: [
    ("2008-12-29", 2009, 1), ("2010-01-03", 2009, 53), ("2024-12-30", 2025, 1),
    ("2026-01-01", 2026, 1), ("2020-12-31", 2020, 53), ("2025-10-14", 2025, 42),
  ]) func `a day is in its ISO week`(text: String, year: Int, week: Int) throws {
    let day = try #require(CalendarDay.iso(text))
    #expect(day.isoWeek == (year, week))
    #expect(CalendarDay.monday(ofISOWeek: week, year: year) == day.monday)
  }

  @Test func `every Monday names the week that it begins`() {
    for number in stride(from: -30_000, to: 30_000, by: 7) {
      let monday = CalendarDay(number: number).monday
      let (year, week) = monday.isoWeek
      #expect(CalendarDay.monday(ofISOWeek: week, year: year) == monday)
    }
  }

  @Test func `a year of 52 weeks has no week 53`() {
    #expect(CalendarDay.monday(ofISOWeek: 53, year: 2025) == nil)
    #expect(CalendarDay.monday(ofISOWeek: 53, year: 2026)?.description == "2026-12-28")
    #expect(CalendarDay.monday(ofISOWeek: 0, year: 2026) == nil)
  }

  @Test(arguments: [
    ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2024-02-29", 12, "2025-02-28"), ("2025-01-15", -1, "2024-12-15"),
    ("2025-03-31", -1, "2025-02-28"), ("2025-10-14", 0, "2025-10-14"),
    ("0001-01-01", -24, "-0001-01-01"),
  ]) func `months shift to the last day there is`(text: String, months: Int, expected: String)
    throws
  {
    let day = try #require(EDTF(text).bounds.earliest)
    #expect(day.adding(months: months).description == expected)
  }

  @Test(arguments: [Int.max, Int.min, 1 << 60]) func `a shift out of the calendar stays`(
    months: Int
  ) throws {
    let day = try #require(CalendarDay.iso("2025-10-14"))
    #expect(day.adding(months: months) == day)
    #expect(day.adding(years: months) == day)
  }

  @Test func `ordinals count the days of a year`() {
    #expect(CalendarDay.ordinal(60, year: 2024)?.description == "2024-02-29")
    #expect(CalendarDay.ordinal(60, year: 2025)?.description == "2025-03-01")
    #expect(CalendarDay.ordinal(366, year: 2025) == nil)
    #expect(CalendarDay.ordinal(366, year: 2024)?.ordinal == 366)
  }

  @Test func `a month has a first and a last day`() throws {
    let day = try #require(CalendarDay.iso("2024-02-11"))
    #expect(day.firstOfMonth.description == "2024-02-01")
    #expect(day.lastOfMonth.description == "2024-02-29")
    #expect(day.annualNumber == 211)
  }

  @Test(arguments: ["2025-10", "2025-10-14~", "20251014", "2025-10-32", "-025-10-14", "2025-1X-14"])
  func `only a plain day is an ISO day`(text: String) {
    #expect(CalendarDay.iso(text) == nil)
  }
}
