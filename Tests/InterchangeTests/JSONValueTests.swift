import Foundation
import Interchange
import Seeded
import Testing

@Suite struct JSONValueTests {
  @Test func `members keep their order and nothing is padded`() {
    let value: JSONValue = ["z": 1, "a": .array([.null, true]), "m": ["k": "v"]]
    #expect(value.text == #"{"z":1,"a":[null,true],"m":{"k":"v"}}"#)
  }

  @Test(arguments: [
    (5.0, "5"), (2.5, "2.5"), (-0.0, "0"), (4e11, "400000000000"), (1e300, "1e+300"),
    (.infinity, "null"), (.nan, "null"),
  ])
  func `a number is as short as it can be`(value: Double, expected: String) {
    #expect(JSONValue.number(value).text == expected)
  }

  @Test func `letters of any script stand as they are`() {
    #expect(JSONValue.string("Žižek 東京 🦊").text == "\"Žižek 東京 🦊\"")
  }

  @Test func `no control character survives`() {
    let text = JSONValue.string("a\u{1B}[31m\u{7F}\u{85}\u{9B}\n\"\\").text
    #expect(text == #""a\u001b[31m\u007f\u0085\u009b\n\"\\""#)
  }

  @Test func `any string comes back from a JSON reader`() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let scalars = (0..<20).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0..<0x2_0000, using: &generator))
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      let string = String(view)
      let parsed = try JSONSerialization.jsonObject(
        with: Data(JSONValue.array([.string(string)]).bytes))
      #expect((parsed as? [String])?.first?.unicodeScalars.elementsEqual(scalars) == true)
    }
  }
}
