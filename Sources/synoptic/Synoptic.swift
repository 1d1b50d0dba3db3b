@main
struct Synoptic {
  static func main() {}
}
