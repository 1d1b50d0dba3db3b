/// What the keyboard gave.
enum KeyPress: Equatable, Sendable {
  /// A character for libedit: text, or a control key that it knows.
  case scalar(Unicode.Scalar)
  case key(EditorKey)
  case paste(String)
  case interrupt
  case suspend
}

/// Bytes of a terminal to keys: UTF-8, escape sequences and bracketed paste.
struct KeyDecoder: Sendable {
  private var bytes: [UInt8] = []
  /// How much of an unfinished paste is known to hold no end.
  private var pasteScanned = 0

  private static let escape: UInt8 = 0x1B
  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Whether bytes wait that are no whole key yet.
  var isInsideKey: Bool { !bytes.isEmpty }
  /// Whether a paste has begun and not ended: no pause makes it whole.
  var isInsidePaste: Bool { bytes.starts(with: Self.pasteStart) }

  mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// Takes the next whole key; nil when more bytes are needed.
  ///
  /// - Parameter isPaused: nothing followed for a while, so an escape stands alone and a broken character
  ///   is given up.
  mutating func next(isPaused: Bool = false) -> KeyPress? {
    while let first = bytes.first {
      if first == Self.escape {
        switch takeSequence(isPaused: isPaused) {
        case .needsMore: return nil
        case .unknown: continue
        case .press(let press): return press
        }
      }
      if first == 0x03 || first == 0x1A {
        bytes.removeFirst()
        return first == 0x03 ? .interrupt : .suspend
      }
      if let key = EditorKey.control(first) {
        bytes.removeFirst()
        return .key(key)
      }
      switch takeScalar(isPaused: isPaused) {
      case .needsMore: return nil
      case .unknown: continue
      case .press(let press): return press
      }
    }
    return nil
  }

  private enum Step {
    case needsMore, unknown
    case press(KeyPress)
  }

  private mutating func takeScalar(isPaused: Bool) -> Step {
    let length =
      switch bytes[0] {
      case 0..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    if length > bytes.count && !isPaused { return .needsMore }
    guard length > 0, length <= bytes.count,
      let scalar = String(validating: bytes[..<length], as: UTF8.self)?.unicodeScalars.first
    else {
      bytes.removeFirst()
      return .unknown
    }
    bytes.removeFirst(length)
    // C1 controls are the codes of our own keys and must not be typed.
    return (0x80..<0xA0).contains(scalar.value) ? .unknown : .press(.scalar(scalar))
  }

  private mutating func takeSequence(isPaused: Bool) -> Step {
    if isInsidePaste { return takePaste() }
    guard bytes.count > 1 else {
      guard isPaused else { return .needsMore }
      bytes.removeFirst()
      return .press(.scalar("\u{1B}"))
    }
    var end = 2
    if bytes[1] == UInt8(ascii: "[") {
      while end < bytes.count, !(0x40...0x7E).contains(bytes[end]) { end += 1 }
      end += 1
    } else if bytes[1] == UInt8(ascii: "O") {
      end += 1
    }
    if end > bytes.count {
      guard isPaused else { return .needsMore }
      end = bytes.count
    }
    let sequence = String(decoding: bytes[1..<end], as: UTF8.self)
    if let key = EditorKey.sequences[sequence] {
      bytes.removeFirst(end)
      return .press(.key(key))
    }
    if end > 2 {
      // A function key that means nothing here: its letters are no text.
      bytes.removeFirst(end)
      return .unknown
    }
    // Escape and a letter is a command of libedit.
    bytes.removeFirst()
    return .press(.scalar("\u{1B}"))
  }

  private mutating func takePaste() -> Step {
    let start = Self.pasteStart.count
    let end = bytes.indices.dropFirst(max(start, pasteScanned)).first { at in
      bytes[at] == Self.escape && bytes[at...].starts(with: Self.pasteEnd)
    }
    guard let end else {
      // The last bytes may be the beginning of the end.
      pasteScanned = bytes.count - Self.pasteEnd.count
      return .needsMore
    }
    pasteScanned = 0
    let text = PastedText.cleaned(String(decoding: bytes[start..<end], as: UTF8.self))
    bytes.removeFirst(end + Self.pasteEnd.count)
    return .press(.paste(text))
  }
}

/// What a paste leaves in the line.
enum PastedText {
  /// Unifies line ends and drops control characters, which a line can neither show nor mean.
  static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0D: scalars.append("\n")
      case 0x0A: if previous != "\r" { scalars.append("\n") }
      case 0x09: scalars.append("\t")
      case 0..<0x20, 0x7F..<0xA0: break
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
