import Foundation
import Testing

@Test func `extract as text marks what was read and is plain where it is not a terminal`() throws {
  try Binary.inFolder { folder in
    let article = folder.appendingPathComponent("diary.txt")
    try Data("Ada Byron met Charles Babbage in London on 5 June 1833.\n".utf8).write(to: article)
    let run = try Binary.run(["extract", "--format", "text", article.path])
    #expect(run.code == 0)
    #expect(run.output.contains("{Ada Byron} met#1"))
    #expect(run.output.contains("[5 June 1833 = 1833-06-05]"))
    #expect(run.output.contains("#1 1833-06-05 stated · contact.meet"))
    #expect(!run.output.contains("\u{1B}"))
    let coloured = try Binary.run(
      ["extract", "--format", "text", article.path], environment: ["CLICOLOR_FORCE": "1"])
    #expect(coloured.output.contains("\u{1B}["))
  }
}
