extension Store {
  /// A copy in memory, so that nothing done to it changes the original.
  package func copyInMemory() throws(StoreError) -> Store {
    let copy = try Store(path: nil)
    try copyContents(to: copy)
    return copy
  }

  /// Writes a copy to a file that is not there yet.
  package func copy(to path: String) throws(StoreError) {
    guard StoreFile(path: path) == .absent else {
      throw .cannotOpen(path: path, reason: "it is there already")
    }
    try copyContents(to: try Store(path: path))
  }
}
