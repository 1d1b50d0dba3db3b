import Chronology
import Seeded
import Testing

struct EDTFWordsTests {
  struct Case: CustomTestStringConvertible {
    var string: String
    var words: String

    init(_ string: String, _ words: String) {
      self.string = string
      self.words = words
    }
    var testDescription: String { string }
  }

  @Test(arguments: [
    // Level 0
    Case("1812", "1812"),
    Case("1812-06", "June 1812"),
    Case("1812-06-24", "24 June 1812"),
    Case("0042", "42 CE"),
    Case("0000", "1 BCE"),
    Case("2031-05-09T07:05:00", "9 May 2031 at 07:05:00"),
    Case("2031-05-09T07:05:00.125Z", "9 May 2031 at 07:05:00.125 UTC"),
    Case("2031-05-09T07:05:00-01", "9 May 2031 at 07:05:00, 1 hour behind UTC"),
    Case("2031-05-09T07:05:00+04:30", "9 May 2031 at 07:05:00, 4 hours 30 minutes ahead of UTC"),
    Case("2031-05-09T24:00:00+00:00", "9 May 2031 at 24:00:00 UTC, the end of the day"),
    Case("1964/2008", "between 1964 and 2008"),
    Case("1812-06-24/1812-06-28", "between 24 and 28 June 1812"),
    Case("1812-06-24/1812-07-02", "between 24 June and 2 July 1812"),
    Case("1812-06-24/1813-07-02", "between 24 June 1812 and 2 July 1813"),
    Case("1812-06/1812-09", "between June and September 1812"),
    Case("1812-06/1812-09-14", "between June 1812 and 14 September 1812"),
  ])
  func `level 0 is said plainly`(_ example: Case) throws {
    #expect(try EDTF(example.string).words == example.words)
  }

  @Test(arguments: [
    Case("-0043-03-15", "15 March 44 BCE"),
    Case("-0159/-0150", "between 160 and 151 BCE"),
    Case("-0043/0014", "between 44 BCE and 14 CE"),
    Case("Y-170000002", "170,000,003 BCE"),
    Case("Y12345", "the year 12,345"),
    Case("2001-21", "spring 2001"),
    Case("2001-24", "winter 2001"),
    Case("2025-11?", "November 2025, perhaps"),
    Case("2025~", "2025, approximately"),
    Case("2025-11-03%", "3 November 2025, perhaps and approximately"),
    Case("2025-10-24~/2025-10-26~", "between 24 and 26 October 2025, approximately"),
    Case("1984?/2004%", "between 1984 (perhaps) and 2004 (perhaps and approximately)"),
    Case("1984~/2004-06", "between 1984 (approximately) and June 2004"),
    Case("152X", "some year of the 1520s"),
    Case("200X", "some year between 2000 and 2009"),
    Case("15XX", "some year between 1500 and 1599"),
    Case("-01XX", "some year between 200 and 101 BCE"),
    Case("000X", "some year between 1 BCE and 9 CE"),
    Case("2004-XX", "some month of 2004"),
    Case("2004-10-XX", "some day in October 2004"),
    Case("2004-XX-XX", "some day of 2004"),
    Case("2020-03-04/..", "from 4 March 2020 on"),
    Case("2020-03-04?/..", "from 4 March 2020 (perhaps) on"),
    Case("2020-03-04/", "from 4 March 2020 until some unknown date"),
    Case("../2020-03-04", "up to 4 March 2020"),
    Case("/2020-03", "from some unknown date until March 2020"),
    Case("../..", "at any time"),
    Case("../", "up to some unknown date"),
    Case("/..", "from some unknown date on"),
  ])
  func `level 1 says what is not known`(_ example: Case) throws {
    #expect(try EDTF(example.string).words == example.words)
  }

  @Test(arguments: [
    Case("XXXX-10-14", "14 October of an unknown year"),
    Case("XXXX-XX-12", "the 12th of some month of an unknown year"),
    Case("XXXX", "an unknown year"),
    Case("156X-12-25", "25 December of some year of the 1560s"),
    Case("1X12", "some year between 1012 and 1912 of the form 1X12"),
    Case("2004-1X", "October, November or December 2004"),
    Case("2004-0X", "January to September 2004"),
    Case("2004-X1-03", "the 3rd of January or November 2004"),
    Case("1560-XX-25", "the 25th of some month of 1560"),
    Case("2018-05-X1", "the 1st, 11th, 21st or 31st of May 2018"),
    Case("2018-02-X1", "the 1st, 11th or 21st of February 2018"),
    Case("2018-02-2X", "the 20th to 28th of February 2018"),
    Case("2018-X0-X0", "the 10th, 20th or 30th of October 2018"),
    Case("2004-?06-11", "11 June 2004, the month uncertain"),
    Case("2004?-06-~11", "11 June 2004, the year uncertain, the day approximate"),
    Case("2004-06~-11", "11 June 2004, the year and month approximate"),
    Case("2004?-%06", "June 2004, the year uncertain, the month uncertain and approximate"),
    Case("?2004-?06-?11", "11 June 2004, perhaps"),
    Case("2004-?06/2005", "between June 2004 (the month uncertain) and 2005"),
    Case("2001-26", "summer 2001 in the northern hemisphere"),
    Case("2001-31", "autumn 2001 in the southern hemisphere"),
    Case("2001-29", "spring 2001 in the southern hemisphere"),
    Case("2001-34", "the second quarter of 2001"),
    Case("2001-39", "the third four months of 2001"),
    Case("2001-41", "the second half of 2001"),
    Case("Y17E8", "the year 1,700,000,000"),
    Case("Y3E400", "the year 3 times 10 to the power of 400"),
    Case("Y-3E400S1", "the year -3 times 10 to the power of 400, estimated to 1 significant digit"),
    Case(
      "Y1E99999999999999999999", "the year 1 times 10 to the power of 99999999999999999999"),
    Case("1953S2", "some year between 1900 and 1999, estimated at 1953"),
    Case("1953S4", "1953, estimated"),
    Case("-1953S3", "some year between 1960 and 1951 BCE, estimated at 1954 BCE"),
    Case(
      "Y171010000S3", "some year between 171,000,000 and 171,999,999, estimated at 171,010,000"),
    Case("[1667,1668,1670..1672]", "one of 1667, 1668 and the years from 1670 to 1672"),
    Case("{1960,1961-12}", "all of 1960 and December 1961"),
    Case("[..1984-03]", "one of the months up to March 1984"),
    Case("{1960-07-11..}", "all of the days from 11 July 1960 on"),
    Case("[1667?, 1668]", "one of 1667 (perhaps) and 1668"),
    Case("[1984]", "1984"),
    Case("[2001-21..2001-23]", "one of the dates from spring 2001 to autumn 2001"),
  ])
  func `level 2 names parts, choices and estimates`(_ example: Case) throws {
    #expect(try EDTF(example.string).words == example.words)
  }

  @Test func `every part of a year has words of its own`() throws {
    let words = try (21...41).map { try EDTF("2001-\($0)").words }
    #expect(Set(words).count == words.count)
  }

  @Test func `whatever is read has words and keeps no code letters`() throws {
    var generator = SeededGenerator(seed: 43)
    let alphabet = Array("0123456789XX--?~%/..[]{},YES T:Z+")
    let seeds = [
      "2004-06-11", "[1667,1668..1670]", "Y12E4S2", "2004-06/2005-0X", "1985-04-12T10:10:10Z",
    ]
    var read = 0
    for _ in 0..<20_000 {
      var string = Array(seeds[Int.random(in: 0..<seeds.count, using: &generator)])
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<string.count, using: &generator)
        string[place] = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      guard let value = try? EDTF(String(string)) else { continue }
      read += 1
      let words = value.words
      #expect(!words.isEmpty && !words.contains { "?~%[]{}/".contains($0) }, "\(value)")
    }
    #expect(read > 500)
  }
}
