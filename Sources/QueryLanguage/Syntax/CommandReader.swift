/// Reads a command: the dot, a name, arguments divided by blanks.
///
/// A quote anywhere in an argument keeps blanks, `;` and `#` within it, as in a shell; the quotes
/// themselves are not part of the argument.
struct CommandReader {
  private(set) var token: Token
  private(set) var end: Int

  init(bytes: [UInt8], start: Int) {
    var offset = start + 1
    while offset < bytes.count,
      ByteClasses.isNameByte(bytes[offset]) || bytes[offset] == UInt8(ascii: "-"),
      ByteClasses.blankLength(bytes, at: offset) == 0
    {
      offset += 1
    }
    let nameSpan = start..<offset
    var arguments: [Command.Argument] = []
    while let argumentStart = CommandReader.skipBlanks(bytes, from: offset, after: nameSpan) {
      var argument = Command.Argument(
        text: "", utf8Span: argumentStart..<argumentStart, isQuoted: false)
      offset = argumentStart
      var text: [UInt8] = []
      while offset < bytes.count, !CommandReader.endsArgument(bytes, at: offset) {
        guard bytes[offset] == UInt8(ascii: "\"") else {
          text.append(bytes[offset])
          offset += 1
          continue
        }
        let string = QuotedBytes.read(bytes, at: offset)
        guard string.isClosed else {
          token = Token(kind: .openString(string.text), utf8Span: offset..<string.end)
          end = string.end
          return
        }
        text += Array(string.text.utf8)
        argument.isQuoted = true
        offset = string.end
      }
      argument.text = String(decoding: text, as: UTF8.self)
      argument.utf8Span = argumentStart..<offset
      arguments.append(argument)
    }
    end = offset
    let last = arguments.last?.utf8Span.upperBound ?? nameSpan.upperBound
    let restSpan = (arguments.first?.utf8Span.lowerBound ?? last)..<last
    let command = Command(
      name: String(decoding: bytes[(start + 1)..<nameSpan.upperBound], as: UTF8.self).lowercased(),
      nameSpan: nameSpan, arguments: arguments,
      rest: String(decoding: bytes[restSpan], as: UTF8.self), restSpan: restSpan,
      utf8Span: start..<last)
    token = Token(kind: .command(command), utf8Span: start..<last)
  }

  /// The start of the next argument, or nil if the command ends before one.
  private static func skipBlanks(_ bytes: [UInt8], from start: Int, after name: Range<Int>) -> Int?
  {
    var offset = start
    while offset < bytes.count {
      let blank = ByteClasses.blankLength(bytes, at: offset)
      if blank == 0 { break }
      offset += blank
    }
    guard offset < bytes.count, bytes[offset] != UInt8(ascii: ";"),
      bytes[offset] != UInt8(ascii: "\n"),
      !(bytes[offset] == UInt8(ascii: "#") && offset > start)
    else { return nil }
    return offset
  }

  private static func endsArgument(_ bytes: [UInt8], at offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: ";") || bytes[offset] == UInt8(ascii: "\n")
      || ByteClasses.blankLength(bytes, at: offset) > 0
  }
}
