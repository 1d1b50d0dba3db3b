import Yams

/// A piece of YAML in a file, with the places of its nodes.
struct YAMLText {
  var path: String
  var text: String
  /// The number of the file's line on which the YAML begins, from 1.
  var firstLine = 1

  /// The tree of nodes; nil if there is nothing but comments.
  func root() throws(InputMistake) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw mistake(error)
    } catch {
      throw .syntax(language: "YAML", problem: "it cannot be read", place(at: 0))
    }
  }

  /// The place of a node: a scalar's own words, else where it begins.
  func place(of node: Node) -> FilePlace {
    guard let mark = node.mark else { return place(at: 0) }
    var start = offset(of: mark)
    guard case .scalar(let scalar) = node else { return place(at: start) }
    let bytes = Array(text.utf8)
    if start < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[start]) {
      start += 1
    }
    let words = Array(scalar.string.utf8)
    if bytes[start...].starts(with: words) { return place(start..<start + words.count) }
    // Escaped or folded: the rest of the line stands for it.
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return place(start..<end)
  }

  /// The values of the known keys of a mapping; what is wrong goes to `mistakes`.
  func description(
    of mapping: Node.Mapping, known: [SourceKey], mistakes: inout InputMistakes
  ) -> SourceDescription {
    var description = SourceDescription()
    for (keyNode, node) in mapping {
      let name = keyNode.scalar?.string ?? ""
      guard let key = SourceKey(rawValue: name), known.contains(key) else {
        mistakes.add(
          .unknownKey(name, known: known.map(\.rawValue), place(of: keyNode)))
        continue
      }
      guard case .scalar(let scalar) = node else {
        mistakes.add(
          .wrongSort(subject: "'\(name)'", expected: "a single value", place(of: node)))
        continue
      }
      if scalar.isNull { continue }
      description.values[key] = .init(string: scalar.string) { place(of: node) }
    }
    return description
  }

  private func place(_ span: Range<Int>) -> FilePlace {
    FilePlace(path: path, text: text, utf8Span: span, firstLine: firstLine)
  }

  private func place(at offset: Int) -> FilePlace { place(offset..<offset) }

  /// The UTF-8 offset of a mark, whose column counts code points from 1.
  private func offset(of mark: Mark) -> Int {
    var line = 1
    var column = 1
    var offset = 0
    for byte in text.utf8 {
      if line > mark.line { return offset }
      if line == mark.line {
        if byte == UInt8(ascii: "\n") { return offset }
        if byte & 0xC0 != 0x80 {
          if column == mark.column { return offset }
          column += 1
        }
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      }
      offset += 1
    }
    return offset
  }

  private func mistake(_ error: YamlError) -> InputMistake {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return .syntax(language: "YAML", problem: problem, place(at: offset(of: mark)))
    case .reader(let problem, let offset, _, _):
      return .syntax(language: "YAML", problem: problem, place(at: offset ?? 0))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.sorted().map { "'\($0)'" }.joined(separator: ", ")
      return .syntax(
        language: "YAML", problem: "the key \(keys) stands twice",
        place(at: offset(of: context.mark)))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return .syntax(language: "YAML", problem: "it cannot be read", place(at: 0))
    }
  }
}

extension Node.Scalar {
  /// Whether it is one of YAML's ways to write nothing.
  fileprivate var isNull: Bool {
    style == .plain && ["", "~", "null", "Null", "NULL"].contains(string)
  }
}
