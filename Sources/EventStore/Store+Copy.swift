extension Store {
  /// A copy in memory, so that nothing done to it changes the original.
  package func copyInMemory() throws(StoreError) -> Store {
    let copy = try Store(path: nil)
    try copyContents(to: copy)
    return copy
  }
}
