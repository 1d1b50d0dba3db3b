import Testing

@Test func `edtf explains strings, those with a minus sign too`() throws {
  let run = try Binary.run(["edtf", "-0043-03-15", "2001-21"])
  #expect(run.code == 0)
  #expect(run.output.contains("15 March 44 BCE"))
  #expect(run.output.contains("spring 2001"))
  #expect(run.errors.isEmpty)
}

@Test func `edtf ends with 1 where a string is not EDTF, and shows the place`() throws {
  let run = try Binary.run(["edtf", "2001-13", "2001"])
  #expect(run.code == 1)
  #expect(run.errors.contains("     ^^"))
  #expect(run.output.hasPrefix("2001\n"))
}

@Test func `edtf knows options from dates`() throws {
  #expect(try Binary.run(["edtf", "--formt", "2001"]).code == 2)
  let run = try Binary.run(["edtf", "--format", "jsonl", "--", "-0043", "--x"])
  #expect(run.code == 1)
  #expect(run.output.split(separator: "\n").count == 2)
}

@Test func `edtf reads one string a line from standard input`() throws {
  let run = try Binary.run(["edtf", "--format", "jsonl"], input: "2001\n\n20011\n")
  #expect(run.code == 0)
  let rows = run.output.split(separator: "\n")
  #expect(rows.count == 3)
  #expect(rows.first?.contains(#""valid":true"#) == true)
  #expect(rows.last?.contains(#""string":"20011","valid":false"#) == true)
}

@Test func `edtf says how each date lies to the next`() throws {
  let run = try Binary.run(["edtf", "--relate", "2025-10", "2025-01/2025-12", "2026"])
  #expect(run.code == 0)
  #expect(run.output.contains("2025-10 to 2025-01/2025-12\n  certainly during\n"))
  #expect(run.output.contains("2025-01/2025-12 to 2026\n  possibly before, meets\n"))
  let rows = try Binary.run(["edtf", "--relate", "--format", "jsonl", "XXXX-10-14", "2025-10-14"])
  #expect(rows.output.contains(#""before":"possibly","meets":"impossible""#))
  #expect(try Binary.run(["edtf", "--relate", "2025", "2025-13"]).code == 1)
}
