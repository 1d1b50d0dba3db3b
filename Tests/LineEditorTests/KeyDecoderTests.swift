import Testing

@testable import LineEditor

struct KeyDecoderTests {
  private struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let presses: [KeyPress]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ presses: [KeyPress]) {
      self.init(name, bytes: Array(text.utf8), presses)
    }

    init(_ name: String, bytes: [UInt8], _ presses: [KeyPress]) {
      (self.name, self.bytes, self.presses) = (name, bytes, presses)
    }
  }

  private static let samples = [
    Sample("letters", "aé王😀", [.scalar("a"), .scalar("é"), .scalar("王"), .scalar("😀")]),
    Sample("arrows in both modes", "\u{1B}[A\u{1B}OB", [.key(.up), .key(.down)]),
    Sample("the suspend key", "\u{1A}x", [.suspend, .scalar("x")]),
    Sample("the interrupt key", "x\u{3}", [.scalar("x"), .interrupt]),
    Sample("escape and a letter", "\u{1B}b", [.scalar("\u{1B}"), .scalar("b")]),
    Sample("escape alone", "\u{1B}", [.scalar("\u{1B}")]),
    Sample("an unknown function key", "\u{1B}[15;2~x", [.scalar("x")]),
    Sample("an unknown F key", "\u{1B}OPx", [.scalar("x")]),
    Sample("a control that is a key's code", "\u{83}x", [.scalar("x")]),
    Sample(
      "bytes that are no UTF-8", bytes: [0xFF, 0xC3, 0x28, 0x61], [.scalar("("), .scalar("a")]),
    Sample("an overlong byte pair", bytes: [0xC0, 0x80, 0x61], [.scalar("a")]),
    Sample("a cut character", bytes: [0x61, 0xE7, 0x8E], [.scalar("a")]),
    Sample("a tab in a paste", "\u{1B}[200~a\tb\u{1B}[201~\t", [.paste("a\tb"), .key(.complete)]),
    Sample("line ends in a paste", "\u{1B}[200~a\r\nb\rc\nd\u{1B}[201~", [.paste("a\nb\nc\nd")]),
    Sample("an interrupt in a paste", "\u{1B}[200~a\u{3}b\u{1B}[201~", [.paste("ab")]),
    Sample("a sequence in a paste", "\u{1B}[200~\u{1B}[A\u{1B}[201~", [.paste("[A")]),
  ]

  @Test(arguments: samples)
  private func `bytes become keys however they are cut`(_ sample: Sample) {
    for cut in 1...max(sample.bytes.count, 1) {
      var decoder = KeyDecoder()
      var presses: [KeyPress] = []
      for start in stride(from: 0, to: sample.bytes.count, by: cut) {
        decoder.append(sample.bytes[start..<min(start + cut, sample.bytes.count)])
        while let press = decoder.next() { presses.append(press) }
      }
      while let press = decoder.next(isPaused: true) { presses.append(press) }
      #expect(presses == sample.presses, "cut every \(cut) bytes")
      #expect(!decoder.isInsideKey)
    }
  }

  @Test func `a paste without an end waits for it`() {
    var decoder = KeyDecoder()
    decoder.append(Array("\u{1B}[200~half".utf8))
    #expect(decoder.next(isPaused: true) == nil)
    #expect(decoder.isInsidePaste)
  }

  @Test func `any bytes are decoded to the end`() {
    var state: UInt64 = 20_251_014
    func random(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    for _ in 0..<500 {
      var decoder = KeyDecoder()
      let bytes = (0..<40).map { _ in UInt8(random(4) == 0 ? 0x1B : random(256)) }
      decoder.append(bytes)
      while decoder.next(isPaused: true) != nil {}
      #expect(!decoder.isInsideKey || decoder.isInsidePaste, "\(bytes)")
    }
  }

  @Test func `no two keys share a code and none is text`() {
    let codes = EditorKey.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { (0x80..<0xA0).contains($0) })
  }
}
