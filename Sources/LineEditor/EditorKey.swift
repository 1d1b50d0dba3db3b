/// A key with a meaning of the prompt's own, under the code by which libedit's keymaps know it.
///
/// The codes are C1 control characters: no keyboard sends them within UTF-8 text, and they fit libedit's
/// maps of 256 keys. The reader decodes escape sequences itself, so emacs and vi mode share one table.
enum EditorKey: Int32, CaseIterable, Sendable {
  case accept = 0x80
  case enter, newline, complete, end
  case left, right, up, down, lineStart, lineEnd
  case wordLeft, wordRight, deleteWordRight
  case backspace, deleteForward
  case earlierLike, laterLike, search
  case paste, compose

  /// The command of libedit behind the key; nil for those that the reader performs.
  var command: String? {
    switch self {
    case .accept: "ed-newline"
    case .wordLeft: "ed-prev-word"
    case .wordRight: "em-next-word"
    case .deleteWordRight: "em-delete-next-word"
    default: nil
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
    case 0x0E: .down
    case 0x10: .up
    case 0x12: .search
    default: nil
    }
  }

  /// The meaning of an escape sequence, given without its escape character.
  static let sequences: [String: EditorKey] = [
    "[A": .up, "OA": .up, "[B": .down, "OB": .down,
    "[C": .right, "OC": .right, "[D": .left, "OD": .left,
    "[H": .lineStart, "OH": .lineStart, "[1~": .lineStart, "[7~": .lineStart,
    "[F": .lineEnd, "OF": .lineEnd, "[4~": .lineEnd, "[8~": .lineEnd,
    "[3~": .deleteForward, "[3;5~": .deleteWordRight, "[3;3~": .deleteWordRight,
    "[1;5C": .wordRight, "[1;3C": .wordRight, "[5C": .wordRight, "Oc": .wordRight,
    "[1;5D": .wordLeft, "[1;3D": .wordLeft, "[5D": .wordLeft, "Od": .wordLeft,
    "\r": .newline, "\n": .newline, "[Z": .complete,
    "p": .earlierLike, "n": .laterLike, "[5~": .earlierLike, "[6~": .laterLike,
  ]
}
