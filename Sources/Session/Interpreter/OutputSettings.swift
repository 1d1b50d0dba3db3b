package import Rendering

/// How results are printed.
package struct OutputSettings: Sendable {
  package var mode: OutputMode
  /// Columns.
  package var width: Int
  package var isColoured: Bool
  /// Whether a person reads along: long results are then shown as head and tail.
  package var isInteractive: Bool

  /// The columns that can be asked for.
  package static let widths = 20...1000

  /// For scripts and pipes.
  package static let batch = OutputSettings(
    mode: .table, width: SessionHeader.defaultWidth, isColoured: false, isInteractive: false)

  /// For session files: always the same bytes.
  package static func replay(width: Int) -> OutputSettings {
    OutputSettings(mode: .table, width: width, isColoured: false, isInteractive: false)
  }
}
