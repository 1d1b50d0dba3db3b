package import Diagnostics
import Extraction
import Interchange
import Narrative
package import Rendering

/// What `synoptic extract` prints: everything read in each source, one source at a time.
package enum Annotations {
  package enum Form: Sendable {
    /// One row of JSON for each reading.
    case jsonl
    /// The text with its readings marked, in the width and colours of a renderer.
    case text(Renderer)
  }

  /// Reads the articles at these paths and hands on what was read in each, in order.
  /// - Returns: what a person must know of the input.
  package static func write(
    of paths: [String], as form: Form = .jsonl, to write: (String) -> Void
  ) throws(Failure) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for path in paths {
      var reader = try Failure.ofInput { () throws(InputError) in try InputReader(path: path) }
      // A batch at a time keeps all cores busy without holding thousands of readings.
      var articles: [Source] = []
      while let item = try Failure.ofInput({ () throws(InputError) in try reader.next() }) {
        switch item {
        case .article(let source): articles.append(source)
        case .told(let account): self.write(account.annotated, as: form, to: write)
        }
        if articles.count == batch {
          for annotated in ParallelReader.read(articles) {
            self.write(annotated, as: form, to: write)
          }
          articles.removeAll(keepingCapacity: true)
        }
      }
      for annotated in ParallelReader.read(articles) { self.write(annotated, as: form, to: write) }
      problems += reader.problems
    }
    return problems
  }

  private static func write(
    _ annotated: AnnotatedSource, as form: Form, to write: (String) -> Void
  ) {
    switch form {
    case .jsonl:
      var bytes: [UInt8] = []
      AnnotationRows(annotated).writeJSONLines(to: &bytes)
      write(String(decoding: bytes, as: UTF8.self))
    case .text(let renderer):
      let text = MarkedText(
        annotated, passages: passages(of: annotated.source), width: renderer.width)
      write(renderer.render(text.lines))
    }
  }

  private static func passages(of source: Source) -> [MarkedText.Passage] {
    TokenizedText(source.text).sentences.map { sentence in
      let kind: MarkedText.Passage.Kind =
        switch sentence.kind {
        case .prose, .row: .prose
        case .heading: .heading
        case .boilerplate: .aside
        }
      return MarkedText.Passage(
        span: sentence.span, kind: kind, paragraph: sentence.paragraph)
    }
  }

  private static let batch = 64
}
