import Foundation
import Session
import Testing

@Suite struct ReportTests {
  @Test func `a report has every source, the words of each, and nothing a browser would obey`()
    throws
  {
    let town = try Town()
    try town.write("courier.txt", "On May 6, 2024, <b>Anna</b> & Peter Oakes met in Ashford.")
    let interpreter = try town.interpreter()
    let answer = interpreter.answer(".report \(town.path("page.html"))")
    #expect(answer.hasPrefix("2 sources, "))
    let page = try String(contentsOfFile: town.path("page.html"), encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    for words in ["herald", "courier", "Council adopts plan", "met Peter Oakes in Ashford"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(page.contains("&lt;b&gt;Anna&lt;/b&gt; &amp; Peter"))
    #expect(!page.contains("<b>") && !page.contains("<script"))
  }

  @Test func `a report of nothing is a mistake, and under safe it is refused`() throws {
    let empty = try Interpreter(settings: .batch)
    #expect(empty.answer(".report page.html").contains("nothing is open"))
    #expect(try Town().interpreter(isSafe: true).answer(".report x").contains("refused by --safe"))
  }

  @Test func `opening tells how far it has come`() throws {
    let town = try Town()
    let interpreter = try Interpreter(settings: .batch)
    final class Log { var titles: Set<String> = [] }
    let log = Log()
    interpreter.onProgress = { title, _, _ in log.titles.insert(title) }
    _ = interpreter.run(".open \(town.folder.path)")
    #expect(log.titles == ["reading files", "reading", "naming", "comparing", "grouping"])
  }
}
