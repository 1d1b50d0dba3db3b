import Chronology
import Diagnostics
import Narrative
import QueryEngine

/// A report as one page of HTML: no script, nothing fetched, all text escaped.
struct CorpusReportHTML {
  private var writer = HTMLWriter()

  var text: String { writer.html }

  init(_ report: CorpusReport) {
    writer.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    writer.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    writer.element("title", "Accounts compared: \(report.summary)")
    writer.raw("<style>\n")
    writer.raw(Self.style)
    writer.raw("</style>\n</head>\n<body>\n<h1>Accounts compared</h1>\n")
    writer.element("p", report.summary)
    writer.element(
      "p", class: "note",
      "What each source says, in its own words, and where they differ. No side is taken.")
    write(report.entries)
    write(report.differences)
    writer.raw("<h2>Episodes</h2>\n")
    for episode in report.episodes { write(episode) }
    for note in report.notes { writer.element("p", class: "note", note) }
    writer.raw("</body>\n</html>\n")
  }

  // MARK: Sources

  private mutating func write(_ entries: [CorpusReport.Entry]) {
    writer.raw("<h2>Sources</h2>\n<table>\n<tr>")
    for title in ["source", "published", "outlet", "title", "events"] {
      writer.element("th", title)
    }
    writer.raw("</tr>\n")
    for entry in entries {
      writer.open("tr")
      for cell in [
        entry.source.handle, entry.source.published?.string, entry.source.outlet,
        entry.source.title, "\(entry.events)",
      ] {
        writer.element("td", cell ?? "")
      }
      writer.close("tr")
    }
    writer.close("table")
  }

  // MARK: Differences

  private mutating func write(_ groups: [DifferenceGroup]) {
    let all = groups.flatMap(\.differences)
    let strict = all.count { $0.discrepancy.isStrict }
    writer.raw("<h2>Differences</h2>\n")
    writer.element(
      "p",
      "\(Plural.of(all.count, "difference")): \(strict) strict, \(all.count - strict) "
        + "reconcilable")
    for group in groups {
      writer.open("section")
      if let substitution = group.substitution {
        writer.element(
          "h3",
          "Where \(substitution.a.source) says \(substitution.a.value), "
            + "\(substitution.b.source) says \(substitution.b.value)")
      }
      for difference in group.differences { write(difference) }
      writer.close("section")
    }
  }

  private mutating func write(_ difference: Difference) {
    let item = difference.discrepancy
    let words = [
      item.slot.rawValue, item.isStrict ? "strict" : "reconcilable", item.actor,
      item.episode.map { "episode \($0)" },
    ]
    writer.element("h4", "≠ " + words.compactMap(\.self).joined(separator: " · "))
    if !item.reason.isEmpty { writer.element("p", class: "note", item.reason) }
    writer.raw("<table>\n<tr>")
    for side in [item.a, item.b] {
      writer.element("th", "\(side.event?.description ?? side.source): \(side.value)")
    }
    writer.raw("</tr>\n<tr>")
    for passage in [difference.a, difference.b] { write(passage) }
    writer.raw("</tr>\n")
    writer.close("table")
  }

  /// The sentence, with the words in question marked.
  private mutating func write(_ passage: Passage) {
    let bytes = Array(passage.text.utf8)
    let marked = passage.marked.clamped(to: 0..<bytes.count)
    writer.open("td")
    writer.text(String(decoding: bytes[..<marked.lowerBound], as: UTF8.self))
    if !marked.isEmpty {
      writer.raw("<mark>")
      writer.text(String(decoding: bytes[marked], as: UTF8.self))
      writer.raw("</mark>")
    }
    writer.text(String(decoding: bytes[marked.upperBound...], as: UTF8.self))
    writer.close("td")
  }

  // MARK: Episodes

  private mutating func write(_ episode: EpisodeSheet.Episode) {
    writer.open("section")
    writer.element("h3", "\(episode.number)" + (episode.date.map { " · \($0)" } ?? ""))
    writer.raw("<table>\n<tr>")
    for column in episode.columns { writer.element("th", column.source) }
    writer.raw("</tr>\n<tr>")
    for column in episode.columns {
      writer.open("td")
      for passage in column.passages { writer.element("p", passage) }
      if column.passages.isEmpty { writer.element("p", class: "note", "not told") }
      if !column.reading.isEmpty { writer.element("p", class: "note", column.reading) }
      writer.close("td")
    }
    writer.raw("</tr>\n")
    writer.close("table")
    if !episode.differences.isEmpty {
      writer.open("ul")
      for difference in episode.differences { writer.element("li", "≠ " + difference) }
      writer.close("ul")
    }
    writer.close("section")
  }

  private static let style: StaticString = """
    :root { color-scheme: light dark; }
    body { font: 16px/1.5 Georgia, "Times New Roman", serif; max-width: 75rem; margin: 0 auto;
      padding: 1rem; overflow-wrap: anywhere; }
    h1, h2, h3, h4 { line-height: 1.2; margin: 1.2em 0 .4em; }
    table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: .5em 0; }
    th, td { border: 1px solid #888; padding: .4em .6em; text-align: left; vertical-align: top; }
    td p { margin: 0 0 .4em; }
    p.note { font-size: .85em; opacity: .8; }
    section { break-inside: avoid; margin: 0 0 1.5em; }

    """
}
