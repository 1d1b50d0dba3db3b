import ArgumentParser
import Diagnostics
import Interchange

/// `synoptic edtf`: what a date in the Extended Date/Time Format means.
struct EDTFCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edtf",
    abstract: "Explain dates in the Extended Date/Time Format (ISO 8601-2), or say what is wrong.",
    discussion: """
      As text, each string is given with its words, its level and its bounds; as jsonl, with its \
      level and its bounds, and the row says whether it is EDTF.

      The program ends with 1 if a string is not EDTF, unless it was one of many rows: jsonl from \
      standard input ends with 0, since the row says so.

      With --relate, each two neighbours are compared by Allen's thirteen relations (before, \
      meets, overlaps, starts, during, finishes, equal, and their inverses): one holds certainly, \
      or several possibly. A date stands for something on unknown days within it, an interval for \
      the whole time between its ends.
      """)

  @Option(help: "The form of the output.")
  var format: EDTFRows.Form = .text

  @Flag(help: "Say how each date lies to the next.")
  var relate = false

  @Argument(
    // Years before 1 BCE begin with a minus sign.
    parsing: .allUnrecognized,
    help: "Dates; without any, one a line from standard input.")
  var strings: [String] = []

  func validate() throws {
    // No date begins with two dashes, so such an argument is an option that there is not.
    let options = strings.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
    if let option = options.first { throw ValidationError("there is no option '\(option)'") }
  }

  func run() throws {
    let isGood =
      if strings.isEmpty {
        write(AnyIterator { readLine() })
      } else {
        write(dates)
      }
    if !isGood, format == .text || relate || !strings.isEmpty { throw Exit.failed }
  }

  /// The arguments less the `--` that ends the options.
  private var dates: [String] {
    guard let terminator = strings.firstIndex(of: "--") else { return strings }
    return Array(strings[..<terminator] + strings[(terminator + 1)...])
  }

  private func write(_ strings: some Sequence<String>) -> Bool {
    let print = { (text: String) in Console.print(text) }
    let complain = { (problem: Diagnostic) in Console.complain([problem]) }
    return relate
      ? EDTFRows.relate(strings, as: format, to: print, complain: complain)
      : EDTFRows.write(strings, as: format, to: print, complain: complain)
  }
}

extension EDTFRows.Form: ExpressibleByArgument {}
