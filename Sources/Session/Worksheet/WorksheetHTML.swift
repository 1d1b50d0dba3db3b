import Diagnostics

/// A worksheet as one page of HTML that fits A4 and Letter when printed.
struct WorksheetHTML {
  var writer = HTMLWriter()
  let isKey: Bool

  init(_ sheet: Worksheet) {
    isKey = sheet.isKey
    writer.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    writer.element("title", sheet.title)
    writer.raw("<style>\n")
    writer.raw(Self.style)
    writer.raw("pre.answer { font-size: calc(")
    writer.number(Self.answerSize(columns: sheet.width))
    writer.raw("pt / 100); }\n")
    writer.raw("</style>\n</head>\n<body>\n")
    if isKey {
      writer.element("p", class: "key", "Key. " + Worksheet.disclaimer)
    } else {
      writer.raw("<p class=\"name\">Name <span></span> Date <span></span></p>\n")
    }
    for block in sheet.blocks {
      switch block {
      case .prose(let lines):
        for block in MarkdownBlock.blocks(lines) { prose(block) }
      case .question(let statement, let answer): question(statement, answer)
      case .page(let statement, let page):
        writer.element("pre", class: "statement", statement)
        for episode in page.episodes { write(episode) }
      case .findings(let statement, let findings):
        writer.element("pre", class: "statement", statement)
        for finding in findings { write(finding) }
      case .given(let statement, let answer):
        writer.element("pre", class: "statement", statement)
        writer.element("pre", class: "answer", answer.joined(separator: "\n"))
      }
    }
    writer.raw("</body>\n</html>\n")
  }

  var text: String { writer.html }

  private mutating func prose(_ block: MarkdownBlock) {
    switch block {
    case .heading(let level, let words):
      let name: StaticString = level == 1 ? "h1" : level == 2 ? "h2" : "h3"
      inline(name, words)
    case .paragraph(let words): inline("p", words)
    case .list(let first, let items):
      let name: StaticString = first == nil ? "ul" : "ol"
      if let first {
        writer.raw("<ol start=\"")
        writer.number(first)
        writer.raw("\">")
      } else {
        writer.open(name)
      }
      for item in items { inline("li", item) }
      writer.close(name)
    case .quotation(let words): inline("blockquote", words)
    case .table(let rows):
      writer.open("table")
      for (index, row) in rows.enumerated() {
        writer.open("tr")
        for cell in row { inline(index == 0 ? "th" : "td", cell) }
        writer.close("tr")
      }
      writer.close("table")
    case .code(let text): writer.element("pre", text)
    case .rule: writer.raw("<hr>\n")
    }
  }

  private mutating func inline(_ name: StaticString, _ words: String) {
    writer.open(name)
    writer.inline(words)
    writer.close(name)
  }

  private mutating func question(_ statement: String, _ answer: [String]) {
    if isKey { writer.open("section", class: "answer") } else { writer.open("section") }
    if !statement.trimmedEnd.isEmpty { writer.element("pre", class: "statement", statement) }
    if isKey {
      writer.element("pre", class: "answer", answer.joined(separator: "\n"))
    } else {
      lines(Worksheet.room(for: answer))
    }
    writer.close("section")
  }

  private mutating func write(_ episode: EpisodeSheet.Episode) {
    writer.open("section")
    writer.element(
      "h4", "Episode \(episode.number)" + (episode.date.map { " · \($0)" } ?? ""))
    for columns in episode.columns.columnGroups {
      writer.open("table")
      row(columns, "th") { writer, column in writer.text(column.source) }
      row(columns, "td") { writer, column in
        for passage in column.passages { writer.element("p", passage) }
      }
      if isKey { row(columns, "td") { writer, column in writer.text(column.reading) } }
      row(columns, "td") { [isKey] writer, column in
        for tick in EpisodeSheet.Tick.allCases {
          writer.element("div", (isKey && tick == column.tick ? "☑ " : "☐ ") + tick.rawValue)
        }
      }
      writer.close("table")
    }
    if isKey {
      if !episode.differences.isEmpty {
        writer.open("ul")
        for difference in episode.differences { writer.element("li", difference) }
        writer.close("ul")
      }
    } else if episode.columns.count(where: { $0.tick != .notTold }) > 1 {
      asked("What differs?", 1)
      asked("Why might they differ?", 2)
    } else {
      asked("Why might the others not tell it?", 1)
    }
    writer.close("section")
  }

  mutating func row<Columns: Collection>(
    _ columns: Columns, _ cell: StaticString,
    _ write: (inout HTMLWriter, Columns.Element) -> Void
  ) {
    writer.open("tr")
    for column in columns {
      writer.open(cell)
      write(&writer, column)
      writer.close(cell)
    }
    writer.close("tr")
  }

  mutating func asked(_ question: String, _ count: Int) {
    writer.element("p", class: "asked", question)
    lines(count)
  }

  private mutating func lines(_ count: Int) {
    for _ in 0..<count { writer.raw("<div class=\"line\"></div>\n") }
  }

  /// The size at which so many columns fit the narrower of A4 and Letter.
  /// - Returns: hundredths of a point; a column is 0.6 of the size wide, the text 480 points.
  private static func answerSize(columns: Int) -> Int {
    min(900, max(450, 48_000 * 10 / (6 * columns)))
  }

  /// No size of page is named, so that a printer's own is taken; nothing is wider than it.
  private static let style: StaticString = """
    @page { margin: 16mm 15mm; }
    * { box-sizing: border-box; }
    body { font: 11pt/1.4 Georgia, "Times New Roman", serif; max-width: 180mm; margin: 0 auto;
      padding: 0 2mm; color: #000; background: #fff; overflow-wrap: anywhere; }
    h1 { font-size: 18pt; } h2 { font-size: 14pt; } h3, h4 { font-size: 12pt; }
    h1, h2, h3, h4 { margin: 1em 0 .4em; line-height: 1.2; break-after: avoid; }
    p { margin: .4em 0; orphans: 3; widows: 3; }
    pre { font: 8pt/1.35 "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre-wrap;
      overflow-wrap: anywhere; margin: .5em 0; padding: .5em; border: .5pt solid #999; }
    pre.statement { font-size: 9pt; border: 0; border-left: 2pt solid #000; break-after: avoid; }
    code { font: 9.5pt "DejaVu Sans Mono", Menlo, Consolas, monospace; }
    section { break-inside: avoid; margin: 0 0 1.2em; }
    section.answer { break-inside: auto; }
    table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: .4em 0;
      font-size: 9.5pt; break-inside: avoid; }
    th, td { border: .5pt solid #666; padding: 1.5mm; text-align: left; vertical-align: top; }
    td p { margin: 0 0 .3em; }
    blockquote, p.key { margin: .6em 0; padding: .3em .8em; border-left: 2pt solid #666; }
    p.boxes { margin: .4em 0; }
    p:has(+ pre.statement), p:has(+ section), ol:has(+ section) { break-after: avoid; }
    p.asked { margin: .6em 0 0; break-after: avoid; }
    div.line { height: 8mm; border-bottom: .5pt solid #666; }
    p.name span { display: inline-block; width: 55mm; border-bottom: .5pt solid #666; }
    img { max-width: 100%; }

    """
}
