import ArgumentParser
import Interchange

/// `synoptic edtf`: what a date in the Extended Date/Time Format means.
struct EDTFCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edtf",
    abstract: "Explain dates in the Extended Date/Time Format (ISO 8601-2), or say what is wrong.",
    discussion: """
      As text, each string is given with its words, its level and its bounds, and the program \
      ends with 1 if a string is not EDTF. As jsonl, the row says whether it is, and the program \
      ends with 0.
      """)

  @Option(help: "The form of the output.")
  var format: EDTFRows.Form = .text

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
    if !isGood, format == .text { throw Exit.failed }
  }

  /// The arguments less the `--` that ends the options.
  private var dates: [String] {
    guard let terminator = strings.firstIndex(of: "--") else { return strings }
    return Array(strings[..<terminator] + strings[(terminator + 1)...])
  }

  private func write(_ strings: some Sequence<String>) -> Bool {
    EDTFRows.write(
      strings, as: format, to: { Console.print($0) }, complain: { Console.complain([$0]) })
  }
}

extension EDTFRows.Form: ExpressibleByArgument {}
