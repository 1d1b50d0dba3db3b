/// A prompt's text: SGR escapes colour it and take no column.
struct PromptText: Sendable {
  private enum Piece {
    case visible(String)
    case escape(String)
  }

  private var pieces: [Piece] = []

  /// - Parameter width: the terminal's columns. libedit knows no newline in a prompt, so blanks fill the row.
  init(_ text: String, width: Int = .max) {
    var position = ScreenPosition(width: width)
    var scalars = Substring(text).unicodeScalars
    var visible = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      guard scalar == "\u{1B}", scalars.first == "[" else {
        let shown: String
        switch scalar.value {
        case 0x0A: shown = String(repeating: " ", count: position.columnsLeft)
        case 0x09: shown = " "
        case 0..<0x20, 0x7F: shown = ""
        default: shown = String(scalar)
        }
        position.advance(over: shown)
        visible.append(contentsOf: shown.unicodeScalars)
        continue
      }
      var escape = String(scalar)
      while let next = scalars.popFirst() {
        escape.unicodeScalars.append(next)
        if next != "[" && (0x40...0x7E).contains(next.value) { break }
      }
      if !visible.isEmpty { pieces.append(.visible(String(visible))) }
      visible = .init()
      pieces.append(.escape(escape))
    }
    if !visible.isEmpty { pieces.append(.visible(String(visible))) }
  }

  /// The text without its escapes.
  var visible: String {
    pieces.map { if case .visible(let text) = $0 { text } else { "" } }.joined()
  }

  /// The form that libedit reads: escapes between bytes of value 1.
  ///
  /// libedit hangs an escape on the character after it and loses one at the end; a blank saves it.
  var forLibedit: String {
    var text = ""
    var escapes = ""
    for piece in pieces {
      switch piece {
      case .escape(let escape): escapes += escape
      case .visible(let visible):
        text += Self.literal(escapes) + visible
        escapes = ""
      }
    }
    return escapes.isEmpty ? text : text + Self.literal(escapes) + " "
  }

  private static func literal(_ escapes: String) -> String {
    escapes.isEmpty ? "" : "\u{1}\(escapes)\u{1}"
  }
}
