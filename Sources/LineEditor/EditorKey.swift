/// A key with a meaning of the prompt's own, under the code by which libedit's keymaps know it.
///
/// The codes are C1 control characters: no keyboard sends them within UTF-8 text, and they fit libedit's
/// maps of 256 keys. The reader decodes escape sequences itself, so emacs and vi mode share one table.
enum EditorKey: Int32, CaseIterable, Sendable {
  case accept = 0x80
  case enter, newline, complete, end
  case left, right, up, down, lineStart, lineEnd
  case wordLeft, wordRight
  case backspace, deleteForward
  case earlierLike, laterLike, search
  case paste, compose
  case cutWordBefore, cutWordAfter, cutLine, cutRest, putBack

  /// The command of libedit behind the key; nil for those that the reader performs.
  var command: String? {
    switch self {
    case .accept: "ed-newline"
    case .wordLeft: "ed-prev-word"
    case .wordRight: "em-next-word"
    default: nil
    }
  }

  /// Whether it takes out words that can be put back.
  var isCut: Bool {
    switch self {
    case .cutWordBefore, .cutWordAfter, .cutLine, .cutRest: true
    default: false
    }
  }

  /// What libedit knows the key by, where in vi mode it is libedit's.
  var viCodes: [Int32] {
    switch self {
    case .cutWordBefore: [0x17]
    case .cutWordAfter: [0x1B, Int32(UInt8(ascii: "d"))]
    case .cutLine: [0x15]
    case .cutRest: [0x0B]
    case .putBack: [0x19]
    default: []
    }
  }

  /// The meaning of a single control byte.
  static func control(_ byte: UInt8) -> EditorKey? {
    switch byte {
    case 0x01: .lineStart
    case 0x02: .left
    case 0x04: .end
    case 0x05: .lineEnd
    case 0x06: .right
    case 0x08, 0x7F: .backspace
    case 0x09: .complete
    case 0x0A, 0x0D: .enter
    case 0x0B: .cutRest
    case 0x0E: .down
    case 0x10: .up
    case 0x12: .search
    case 0x15: .cutLine
    case 0x17: .cutWordBefore
    case 0x19: .putBack
    default: nil
    }
  }

  /// The meaning of an escape sequence, given without its escape character.
  static let sequences: [String: EditorKey] = [
    "[A": .up, "OA": .up, "[B": .down, "OB": .down,
    "[C": .right, "OC": .right, "[D": .left, "OD": .left,
    "[H": .lineStart, "OH": .lineStart, "[1~": .lineStart, "[7~": .lineStart,
    "[F": .lineEnd, "OF": .lineEnd, "[4~": .lineEnd, "[8~": .lineEnd,
    "[3~": .deleteForward, "[3;5~": .cutWordAfter, "[3;3~": .cutWordAfter,
    "d": .cutWordAfter, "\u{8}": .cutWordBefore, "\u{7F}": .cutWordBefore,
    "[1;5C": .wordRight, "[1;3C": .wordRight, "[5C": .wordRight, "Oc": .wordRight,
    "[1;5D": .wordLeft, "[1;3D": .wordLeft, "[5D": .wordLeft, "Od": .wordLeft,
    "\r": .newline, "\n": .newline, "[Z": .complete,
    "p": .earlierLike, "n": .laterLike, "[5~": .earlierLike, "[6~": .laterLike,
  ]
}
