package import Diagnostics
import Interchange

/// What `synoptic extract` prints: everything read in each source, one source at a time.
package enum Annotations {
  /// Reads the articles at these paths and hands on the rows of each, in order.
  /// - Returns: what a person must know of the input.
  package static func write(
    of paths: [String], to write: (String) -> Void
  ) throws(Failure) -> [Diagnostic] {
    let (sources, problems) = try Interpreter.sources(at: paths)
    // A batch at a time keeps all cores busy without holding thousands of readings.
    var rest = sources[...]
    while !rest.isEmpty {
      for annotated in ParallelReader.read(Array(rest.prefix(batch))) {
        var bytes: [UInt8] = []
        AnnotationRows(annotated).writeJSONLines(to: &bytes)
        write(String(decoding: bytes, as: UTF8.self))
      }
      rest = rest.dropFirst(batch)
    }
    return problems
  }

  private static let batch = 64
}
