import Narrative

extension AccountAssembler {
  /// The text, and the byte at which each of its code points begins.
  struct Text {
    var string: String
    var offsets: [Int32]

    func utf8(_ span: Range<Int>) -> Range<Int> {
      Int(offsets[span.lowerBound])..<Int(offsets[span.upperBound])
    }

    func utf8(_ event: Event) -> Event {
      var event = event
      event.span = utf8(event.span)
      event.trigger = utf8(event.trigger)
      let timex = event.date?.timex.map(utf8)
      event.date?.timex = timex
      for index in event.participants.indices {
        event.participants[index].span = utf8(event.participants[index].span)
      }
      for index in event.numbers.indices {
        event.numbers[index].span = utf8(event.numbers[index].span)
      }
      return event
    }
  }

  func text() -> Text {
    var string = String.UnicodeScalarView()
    var offsets: [Int32] = []
    offsets.reserveCapacity(scalars.count + 1)
    var utf8Offset: Int32 = 0
    for (at, value) in scalars.enumerated() {
      var scalar = Unicode.Scalar(value) ?? " "
      if value == 0 {
        let isLone =
          at > 0 && scalars[at - 1] != 0 && at + 1 < scalars.count && scalars[at + 1] != 0
        scalar = isLone ? " " : "\n"
      }
      offsets.append(utf8Offset)
      utf8Offset += Int32(UTF8.width(scalar))
      string.append(scalar)
    }
    offsets.append(utf8Offset)
    return Text(string: String(string), offsets: offsets)
  }
}
