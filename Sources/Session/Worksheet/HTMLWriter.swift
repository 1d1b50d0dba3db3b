import Diagnostics
import Interchange

/// Writes elements of HTML. Text goes in only through `text`, which leaves nothing in it that a
/// browser would obey.
struct HTMLWriter {
  private(set) var html = ""

  mutating func element(_ name: StaticString, class style: StaticString? = nil, _ text: String) {
    open(name, class: style)
    self.text(text)
    close(name)
  }

  mutating func open(_ name: StaticString, class style: StaticString? = nil) {
    html += "<\(name)"
    if let style { html += " class=\"\(style)\"" }
    html += ">"
  }

  mutating func close(_ name: StaticString) { html += "</\(name)>\n" }

  mutating func text(_ text: String) {
    html += Markup.escaped(PlainText.safe(text, keepsNewlines: true))
  }

  /// Words of Markdown: code, emphasis, links.
  mutating func inline(_ markdown: String) {
    html += MarkdownInline.html(PlainText.safe(markdown))
  }

  /// Markup that this program wrote itself.
  mutating func raw(_ markup: StaticString) { html += "\(markup)" }

  mutating func number(_ number: Int) { html += String(number) }
}

/// The marks within a line of Markdown as HTML: code, strong, emphasis, links to pages of the web
/// or files beside. Everything else is text, HTML too.
enum MarkdownInline {
  static func html(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let first = rest.first {
      if first == "\\", let next = rest.dropFirst().first, next.isPunctuation || next.isSymbol {
        result += Markup.escaped(String(next))
        rest = rest.dropFirst(2)
      } else if first == "`", let (inner, after) = enclosed(rest, by: "`") {
        result += "<code>\(Markup.escaped(inner))</code>"
        rest = after
      } else if rest.hasPrefix("**"), let (inner, after) = enclosed(rest, by: "**") {
        result += "<strong>\(html(String(inner)))</strong>"
        rest = after
      } else if first == "*" || first == "_", !isWithinWord(result, first),
        let (inner, after) = enclosed(rest, by: String(first))
      {
        result += "<em>\(html(String(inner)))</em>"
        rest = after
      } else if first == "[", let (words, target, after) = link(rest) {
        let inner = html(String(words))
        result += isSafe(target) ? "<a href=\"\(Markup.escaped(target))\">\(inner)</a>" : inner
        rest = after
      } else {
        result += Markup.escaped(String(first))
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// What stands between this mark and the next like it; nil if that is nothing.
  private static func enclosed(_ text: Substring, by mark: String) -> (Substring, Substring)? {
    let inner = text.dropFirst(mark.count)
    guard let end = inner.firstRange(of: mark), end.lowerBound > inner.startIndex,
      inner.first?.isWhitespace == false
    else { return nil }
    return (inner[..<end.lowerBound], inner[end.upperBound...])
  }

  private static func link(_ text: Substring) -> (Substring, Substring, Substring)? {
    guard let middle = text.firstRange(of: "](") else { return nil }
    let behind = text[middle.upperBound...]
    guard let end = behind.firstIndex(of: ")") else { return nil }
    return (
      text[text.index(after: text.startIndex)..<middle.lowerBound], behind[..<end],
      behind[behind.index(after: end)...]
    )
  }

  private static func isWithinWord(_ before: String, _ mark: Character) -> Bool {
    mark == "_" && before.last.map { $0.isLetter || $0.isNumber } ?? false
  }

  /// Only addresses of the web, and files beside the sheet.
  private static func isSafe(_ target: Substring) -> Bool {
    let lower = target.lowercased()
    return lower.hasPrefix("https://") || lower.hasPrefix("http://") || !lower.contains(":")
  }
}
