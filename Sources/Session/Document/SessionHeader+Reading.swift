import Diagnostics
import Yams

extension SessionHeader {
  static let knownKeys = ["synoptic", "corpus", "fingerprint", "width", "today", "params"]

  /// Reads the YAML between the rules of the front matter, which begins on line 2 of the file.
  init(yaml: String, path: String) throws(Diagnostic) {
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func wrong(_ what: String, _ mark: Mark?) -> Diagnostic {
      let index = max(0, min((mark?.line ?? 1) - 1, lines.count - 1))
      return SessionFileError.frontMatter(what).diagnostic(
        path: path, line: index + 2, text: lines.isEmpty ? "" : lines[index],
        column: max(0, (mark?.column ?? 1) - 1))
    }

    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw wrong(error.problem, error.place)
    } catch {
      throw wrong("the front matter is not YAML", nil)
    }
    guard let root else { return }
    guard let mapping = root.mapping else {
      throw wrong("the front matter must be keys and values", root.mark)
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      switch name {
      case "synoptic":
        guard value.scalar?.string == "1" else {
          throw wrong("this program reads sessions of version 1", value.mark)
        }
      case "corpus":
        if let list = value.sequence {
          corpus = list.compactMap { $0.scalar?.string }
        } else if let one = value.scalar?.string {
          corpus = [one]
        }
      case "fingerprint": fingerprint = value.scalar?.string
      case "today": today = value.scalar?.string
      case "width":
        guard let columns = value.int, (20...1000).contains(columns) else {
          throw wrong("the width must be a number from 20 to 1000", value.mark)
        }
        width = columns
      case "params":
        guard let entries = value.mapping else {
          throw wrong("params must be names and values", value.mark)
        }
        for (name, value) in entries {
          guard let name = name.scalar?.string, let value = value.scalar?.string else {
            throw wrong("a parameter must be a name and a plain value", value.mark)
          }
          parameters[name] = value
        }
      default:
        var diagnostic = wrong("there is no key '\(name)' in a session's front matter", key.mark)
        diagnostic.help = ["the keys are \(Self.knownKeys.joined(separator: ", "))"]
        throw diagnostic
      }
    }
  }
}

extension YamlError {
  fileprivate var problem: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    default: "the front matter is not YAML"
    }
  }

  fileprivate var place: Mark? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark
    default: nil
    }
  }
}
