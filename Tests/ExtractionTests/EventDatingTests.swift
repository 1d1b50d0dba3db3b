import Extraction
import Narrative
import Testing

@Test(arguments: [
  // The call is named whole, so it needs no subject of its own.
  (
    "[p:A|Ann] called [p:B|Bob] on [r:2024-03-02|Saturday].\nThe weather was fine.\nAt the time of the call between [p:A|Ann] and [p:B|Bob], [p:C|Cy] visited [l:X|Rome].",
    "2024-03-02 resolved 2024-03-02 inherited"
  ),
  // Two such calls on two days settle nothing.
  (
    "[p:A|Ann] called [p:B|Bob] on [r:2024-03-02|Saturday].\n[p:A|Ann] called [p:B|Bob] on [r:2024-03-05|Tuesday].\nAt the time of the call between [p:A|Ann] and [p:B|Bob], [p:C|Cy] visited [l:X|Rome].",
    "2024-03-02 resolved 2024-03-05 resolved -"
  ),
])
func `at the time of a dated call is its day`(text: String, expected: String) {
  let dates = EventFixture(text).events.map { event in
    event.date.map { "\($0.value) \($0.basis.rawValue)" } ?? "-"
  }
  #expect(dates.joined(separator: " ") == expected)
}
