/// Reads a plan file.
package enum PlanFile {
  /// The 楚雄 2025 plan that ships in the binary, UTF-8 YAML.
  package static var shipped: [UInt8] { PackageResources.plan_yaml }
}
