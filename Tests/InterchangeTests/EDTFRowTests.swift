import Diagnostics
import Interchange
import Testing

@Suite struct EDTFRowTests {
  @Test(arguments: [
    (
      "2004-06/",
      #"{"string":"2004-06/","valid":true,"level":1,"lower":"2004-06-01","upper":null}"#
    ),
    (
      "[..2004]",
      #"{"string":"[..2004]","valid":true,"level":2,"lower":"-inf","upper":"2004-12-31"}"#
    ),
    (
      "2004-06/..",
      #"{"string":"2004-06/..","valid":true,"level":1,"lower":"2004-06-01","upper":"inf"}"#
    ),
    (
      "0031-02",
      #"{"string":"0031-02","valid":true,"level":0,"lower":"0031-02-01","upper":"0031-02-28"}"#
    ),
    (
      "next \"week\"",
      #"{"string":"next \"week\"","valid":false,"level":null,"lower":null,"upper":null}"#
    ),
    ("", #"{"string":"","valid":false,"level":null,"lower":null,"upper":null}"#),
  ])
  func `a row of JSON has every key, null where nothing is known, inf where open`(
    string: String, json: String
  ) {
    #expect(EDTFRow(string).json.text == json)
  }

  @Test func `as text a string has its words, level and bounds below it`() {
    #expect(
      EDTFRow("1812-06-24~/1812-06-28~").text == """
        1812-06-24~/1812-06-28~
          words   between 24 and 28 June 1812, approximately
          level   1
          bounds  1812-06-24 to 1812-06-28

        """)
  }

  @Test(arguments: [
    ("1812-06-24", "bounds  1812-06-24\n"), ("1812/..", "bounds  from 1812-01-01\n"),
    ("/1812", "bounds  to 1812-12-31\n"), ("../..", "bounds  none\n"),
  ])
  func `bounds that are open are not shown`(string: String, ending: String) throws {
    #expect(try #require(EDTFRow(string).text).hasSuffix(ending))
  }

  @Test func `what is not EDTF is shown with the place`() throws {
    #expect(
      try #require(EDTFRow("1812-13").problem).plainText == """
        error: there is no month 13
          1812-13
               ^^
        """)
    #expect(EDTFRow("1812-13").text == nil)
  }

  @Test func `as text a mistake stops nothing and the whole is not good`() {
    var (out, problems) = ("", 0)
    let isGood = EDTFRows.write(
      ["1812", "18", "1813"], as: .text, to: { out += $0 }, complain: { _ in problems += 1 })
    #expect(!isGood)
    #expect(problems == 1)
    #expect(out.hasPrefix("1812\n") && out.contains("\n1813\n"))
  }

  @Test func `as JSON every string has its row in order and none is complained of`() {
    var (out, problems) = ("", 0)
    let isGood = EDTFRows.write(
      ["1812", "18"], as: .jsonl, to: { out += $0 }, complain: { _ in problems += 1 })
    #expect(!isGood)
    #expect(problems == 0)
    #expect(out == EDTFRow("1812").json.text + "\n" + EDTFRow("18").json.text + "\n")
  }
}
