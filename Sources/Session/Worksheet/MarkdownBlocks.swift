/// The blocks of a lesson's prose, as far as lessons use them: headings, paragraphs, lists,
/// quotations, tables, code and rules.
enum MarkdownBlock: Hashable {
  case heading(level: Int, String)
  case paragraph(String)
  /// A list; `first` is the number of its first item, nil if it is not numbered.
  case list(first: Int?, items: [String])
  case quotation(String)
  case table([[String]])
  case code(String)
  case rule

  static func blocks(_ lines: [String]) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var isOpen = false
    var rest = lines[...]
    while let line = rest.popFirst() {
      let text = line.trimmedBothEnds
      if text.isEmpty || text.hasPrefix("<!--") && text.hasSuffix("-->") {
        isOpen = false
      } else if let mark = FenceMark(line) {
        let code = rest.prefix { !mark.isClosed(by: $0) }
        rest = rest.dropFirst(code.count + 1)
        blocks.append(.code(code.joined(separator: "\n")))
        isOpen = false
      } else if let level = headingLevel(text) {
        let words = String(text.dropFirst(level)).trimmedBothEnds
        blocks.append(.heading(level: level, words))
        isOpen = false
      } else if text.count >= 3, Set(text).count == 1, "-_*".contains(text.prefix(1)) {
        blocks.append(.rule)
        isOpen = false
      } else {
        blocks.append(line: text, goesOn: isOpen, isIndented: line.hasPrefix("  "))
        isOpen = true
      }
    }
    return blocks
  }

  private static func headingLevel(_ text: String) -> Int? {
    let level = text.prefix { $0 == "#" }.count
    return (1...6).contains(level) && text.dropFirst(level).first == " " ? level : nil
  }

  /// What stands behind the mark of a list's item.
  fileprivate static func item(_ text: String) -> (number: Int?, words: String)? {
    if let first = text.first, "-*+".contains(first), text.dropFirst().first == " " {
      return (nil, String(text.dropFirst(2)).trimmedBothEnds)
    }
    let digits = text.prefix { $0.isASCII && $0.isWholeNumber }
    let behind = text.dropFirst(digits.count)
    guard !digits.isEmpty, behind.hasPrefix(". ") || behind.hasPrefix(") ") else { return nil }
    return (Int(digits) ?? 1, String(behind.dropFirst(2)).trimmedBothEnds)
  }

  /// The cells of a row; none for the row of dashes below the head.
  fileprivate static func cells(_ text: String) -> [String] {
    if text.allSatisfy({ "|-: ".contains($0) }) { return [] }
    let bare = text.dropFirst().hasSuffix("|") ? text.dropFirst().dropLast() : text.dropFirst()
    return bare.split(separator: "|", omittingEmptySubsequences: false)
      .map { String($0).trimmedBothEnds }
  }
}

extension [MarkdownBlock] {
  /// Adds a line to the block that it goes on with, or begins one.
  fileprivate mutating func append(line text: String, goesOn: Bool, isIndented: Bool) {
    let item = MarkdownBlock.item(text)
    switch (last, item) {
    case (.list(let first, let items)?, let item?)
    where (item.number == nil) == (first == nil):
      self[count - 1] = .list(first: first, items: items + [item.words])
    case (.list(let first, var items)?, nil) where goesOn || isIndented:
      items[items.count - 1] += " " + text
      self[count - 1] = .list(first: first, items: items)
    case (_, let item?):
      append(.list(first: item.number, items: [item.words]))
    case (.table(let rows)?, nil) where goesOn && text.hasPrefix("|"):
      let cells = MarkdownBlock.cells(text)
      if !cells.isEmpty { self[count - 1] = .table(rows + [cells]) }
    case (_, nil) where text.hasPrefix("|"):
      append(.table([MarkdownBlock.cells(text)]))
    case (.quotation(let words)?, nil) where goesOn && text.hasPrefix(">"):
      self[count - 1] = .quotation(words + " " + String(text.dropFirst()).trimmedBothEnds)
    case (_, nil) where text.hasPrefix(">"):
      append(.quotation(String(text.dropFirst()).trimmedBothEnds))
    case (.paragraph(let words)?, nil) where goesOn:
      self[count - 1] = .paragraph(words + " " + text)
    default:
      append(.paragraph(text))
    }
  }
}

extension String {
  fileprivate var trimmedBothEnds: String { String(trimmedEnd.drop(while: \.isWhitespace)) }
}
