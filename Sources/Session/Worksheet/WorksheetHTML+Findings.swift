extension WorksheetHTML {
  /// A finding: its sentences side by side, boxes, and room for the reasons.
  mutating func write(_ finding: FindingSheet) {
    writer.open("section")
    writer.element("h4", finding.heading)
    for columns in finding.columns.columnGroups {
      writer.open("table")
      row(columns, "th") { writer, column in writer.text(column.source) }
      if columns.contains(where: { !$0.passages.isEmpty }) {
        row(columns, "td") { writer, column in
          for passage in column.passages { writer.element("p", passage) }
        }
      }
      if columns.contains(where: { !$0.boxes.isEmpty }) {
        row(columns, "td") { [isKey] writer, column in
          for box in column.boxes {
            writer.element("div", (isKey && box.isTicked ? "☑ " : "☐ ") + box.label)
          }
        }
      }
      writer.close("table")
    }
    if !finding.boxes.isEmpty {
      let boxes = finding.boxes.map { (isKey && $0.isTicked ? "☑ " : "☐ ") + $0.label }
      writer.element("p", class: "boxes", boxes.joined(separator: "\u{2003}"))
    }
    if isKey {
      writer.open("ul")
      for line in finding.answer { writer.element("li", line) }
      writer.close("ul")
    } else {
      asked(finding.question, 2)
    }
    writer.close("section")
  }
}
