internal import InspectionModel
package import InspectionPlan

extension AnnualPlan {
  /// The code of the office that a person calls so: by name, short name or code.
  package func officeCode(named name: String) -> String? {
    offices.first { $0.office.code == name || $0.office.name == name || $0.shortName == name }?
      .office.code
  }
}
