import CEditline

/// Terminal columns of text as libedit counts them, by the system's `wcwidth`: the cursor must
/// stand where libedit believes it to be, whatever a truer table says.
enum DisplayWidth {
  /// The columns of one code point; none for a mark that joins the one before.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    max(0, Int(line_scalar_columns(scalar.value)))
  }

  /// The columns of text as terminals show it: a character is as wide as its widest code point.
  static func columns(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  static func columns(of character: Character) -> Int {
    character.unicodeScalars.reduce(0) { max($0, columns(of: $1)) }
  }

  /// Cuts text to a number of columns; an ellipsis stands for what is gone.
  static func cut(_ text: String, to width: Int) -> String {
    guard columns(of: text) > width else { return text }
    guard width > 0 else { return "" }
    var result = ""
    var used = 0
    for character in text {
      let more = columns(of: character)
      if used + more > width - 1 { break }
      used += more
      result.append(character)
    }
    return result + "…"
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(of: text)))
  }
}

/// Where libedit puts the cursor after text, in rows and columns below the start of the prompt.
///
/// It wraps by code point, moves a wide one that does not fit to the next row, and opens that row as soon as
/// the one before is full.
struct ScreenPosition: Equatable, Sendable {
  private(set) var row = 0
  private(set) var column = 0
  let width: Int

  init(width: Int) { self.width = max(width, 2) }

  /// The columns to the end of the row; none at the start of a row.
  var columnsLeft: Int { column == 0 ? 0 : width - column }

  mutating func advance(over text: some StringProtocol) {
    for scalar in text.unicodeScalars { advance(over: scalar) }
  }

  private mutating func advance(over scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A:
      row += 1
      column = 0
    case 0x09:
      repeat { put(1) } while column % 8 != 0
    case 0..<0x20, 0x7F:
      put(1)
      put(1)
    default:
      put(DisplayWidth.columns(of: scalar))
    }
  }

  private mutating func put(_ columns: Int) {
    if column + columns > width {
      row += 1
      column = 0
    }
    column += columns
    if column >= width {
      row += 1
      column = 0
    }
  }
}
