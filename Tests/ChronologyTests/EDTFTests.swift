import Chronology
import Testing

struct EDTFTests {
  /// A string with its level and its bounds; a nil bound is open or unknown.
  struct Case: CustomTestStringConvertible {
    var string: String
    var level: Int
    var earliest: String?
    var latest: String?

    init(_ string: String, _ level: Int, _ earliest: String?, _ latest: String?) {
      self.string = string
      self.level = level
      self.earliest = earliest
      self.latest = latest
    }
    var testDescription: String { string }
  }

  @Test(arguments: [
    // Level 0: dates, times, intervals
    Case("2031-05-09", 0, "2031-05-09", "2031-05-09"),
    Case("2032-02", 0, "2032-02-01", "2032-02-29"),
    Case("0031", 0, "0031-01-01", "0031-12-31"),
    Case("2031-05-09T07:05:00", 0, "2031-05-09", "2031-05-09"),
    Case("2031-05-09T07:05:00.125Z", 0, "2031-05-09", "2031-05-09"),
    Case("2031-05-09T24:00:00+14:00", 0, "2031-05-09", "2031-05-09"),
    Case("2031-05-09T07:05:00-03", 0, "2031-05-09", "2031-05-09"),
    Case("1791-06-20/1791-06", 0, "1791-06-20", "1791-06-30"),
    // Level 1: far and early years, seasons, marks, X, open and unknown ends
    Case("-0043", 1, "-0043-01-01", "-0043-12-31"),
    Case("Y-52000", 1, "-52000-01-01", "-52000-12-31"),
    Case("1812-22", 1, "1812-06-01", "1812-08-31"),
    Case("1812-24", 1, "1812-12-01", "1813-02-28"),
    Case("1812-06%", 1, "1812-06-01", "1812-06-30"),
    Case("181X", 1, "1810-01-01", "1819-12-31"),
    Case("18XX", 1, "1800-01-01", "1899-12-31"),
    Case("1812-XX", 1, "1812-01-01", "1812-12-31"),
    Case("1812-06-XX", 1, "1812-06-01", "1812-06-30"),
    Case("1812-XX-XX", 1, "1812-01-01", "1812-12-31"),
    Case("-04XX", 1, "-0499-01-01", "-0400-12-31"),
    Case("1812-06/..", 1, "1812-06-01", nil),
    Case("/1812-06", 1, nil, "1812-06-30"),
    Case("../..", 1, nil, nil),
    Case("1812~/1813?", 1, "1812-01-01", "1813-12-31"),
    // Level 2
    Case("Y3E5", 2, "300000-01-01", "300000-12-31"),
    Case("Y-30001E2S3", 2, "-3000100-01-01", "-3000100-12-31"),
    Case("1812S3", 2, "1812-01-01", "1812-12-31"),
    Case("1812-35", 2, "1812-07-01", "1812-09-30"),
    Case("1812-38", 2, "1812-05-01", "1812-08-31"),
    Case("1812-40", 2, "1812-01-01", "1812-06-30"),
    Case("1812-31", 2, "1812-03-01", "1812-05-31"),
    Case("?1812", 2, "1812-01-01", "1812-12-31"),
    Case("1812?-06-24", 2, "1812-06-24", "1812-06-24"),
    Case("1812-06-~24", 2, "1812-06-24", "1812-06-24"),
    Case("1X12-XX-24", 2, "1012-01-24", "1912-12-24"),
    Case("XXXX-02-29", 2, "0000-02-29", "9996-02-29"),
    Case("19XX-02-29", 2, "1904-02-29", "1996-02-29"),
    Case("181X-06-3X", 2, "1810-06-30", "1819-06-30"),
    Case("-181X-06-30", 2, "-1819-06-30", "-1810-06-30"),
    Case("181X/182X", 2, "1810-01-01", "1829-12-31"),
    Case("[1812,1814-05,1816..]", 2, "1812-01-01", nil),
    Case("{..1812-06, 1814}", 2, nil, "1814-12-31"),
    Case("[1814,1812..1813]", 2, "1812-01-01", "1814-12-31"),
  ]) func `a value is read with its level and bounds, and prints back`(expected: Case) throws {
    let value = try EDTF(expected.string)
    #expect(value.description == expected.string)
    #expect(value.level == expected.level)
    #expect(value.bounds.earliest?.description == expected.earliest)
    #expect(value.bounds.latest?.description == expected.latest)
  }

  @Test(arguments: [
    ("1812", false, false), ("1812?", true, false), ("1812~", false, true), ("1812%", true, true),
    ("1812-?06-~24", true, true), ("1812/1813~", false, true), ("[1812,?1813]", true, false),
    ("1812S2", false, true), ("181X", false, false),
  ]) func `marks anywhere make the whole uncertain or approximate`(
    string: String, isUncertain: Bool, isApproximate: Bool
  ) throws {
    let value = try EDTF(string)
    #expect(value.isUncertain == isUncertain)
    #expect(value.isApproximate == isApproximate)
  }

  @Test(arguments: [
    ("XXXX-10-14", 1014, 1014), ("XXXX-10", 1001, 1031), ("XXXX-02-XX", 201, 229),
    ("XXXX-XX-12", 112, 1212), ("XXXX-10-13/XXXX-10-17", 1013, 1017),
    ("XXXX-12-30/XXXX-01-02", 1230, 102), ("[XXXX-03-04,XXXX-03-09]", 304, 309),
  ]) func `a date without a year recurs`(string: String, first: Int, last: Int) throws {
    #expect(try EDTF(string).bounds.annual == AnnualDays(first: first, last: last))
  }

  @Test(arguments: ["XXXX", "XXXX-XX", "20XX-10-14", "2025-10-14", "XXXX-10-14/2025-10-17"])
  func `a date with a year, or with nothing, does not recur`(string: String) throws {
    #expect(try EDTF(string).bounds.annual == nil)
  }

  @Test func `a year beyond the calendar keeps its near bound`() throws {
    let far = try EDTF("Y9E400").bounds
    #expect(far.latest == nil)
    #expect(try #require(far.earliest).year > 1 << 49)
    #expect(try EDTF("Y-99999999999999999999999999999").bounds.earliest == nil)
  }

  @Test func `a day is a value of its own`() throws {
    for string in ["2025-10-14", "-0043-03-15"] {
      let read = try EDTF(string)
      #expect(EDTF(day: try #require(read.bounds.earliest)) == read)
    }
    let far = EDTF(day: try #require(CalendarDay(year: 20_000, month: 3, day: 1)))
    #expect(try EDTF(far.string) == far)
  }
}

struct OpenEndTests {
  @Test(arguments: [
    ("2004/..", false, true), ("../2004", true, false), ("../..", true, true),
    ("2004/", false, false), ("/2004", false, false), ("/..", false, true),
    ("[..2004]", true, false), ("{2003, 2004..}", false, true), ("[2003..2004]", false, false),
    ("2004", false, false),
  ])
  func `only two dots make an end open`(string: String, start: Bool, end: Bool) throws {
    let value = try EDTF(string)
    #expect(value.isOpenAtStart == start)
    #expect(value.isOpenAtEnd == end)
  }
}
