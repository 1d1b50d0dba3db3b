extension EDTF {
  /// Whether it reaches back without end: an interval or set that begins with `..`. An end that
  /// is only unknown is not open.
  package var isOpenAtStart: Bool { ends.starts(with: "..") }

  /// Whether it goes on without end: an interval or set that ends with `..`.
  package var isOpenAtEnd: Bool { ends.reversed().starts(with: "..") }

  /// The string without the brackets of a set and the blanks within them.
  private var ends: String { string.filter { !"[]{} ".contains($0) } }
}
