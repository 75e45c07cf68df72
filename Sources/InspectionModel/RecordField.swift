/// A column of 附件4 by the name that code and JSON use.
///
/// The plan file lists the columns, so the set is open: a plan may name fields that no code knows;
/// they are read, checked for presence and type, and written, and nothing else.
package struct RecordField: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  private init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// 序号.
  package static let sequence = RecordField("sequence")
  /// 抽查产品品种.
  package static let planItem = RecordField("planItem")
  /// 产品名称.
  package static let productName = RecordField("productName")
  /// 商标.
  package static let trademark = RecordField("trademark")
  /// 规格型号.
  package static let model = RecordField("model")
  /// 生产日期/批号.
  package static let productionDateOrLot = RecordField("productionDateOrLot")
  /// 受检单位.
  package static let sampledEntity = RecordField("sampledEntity")
  /// 受检单位所在县市.
  package static let county = RecordField("county")
  /// 抽样领域.
  package static let scope = RecordField("scope")
  /// 标称生产企业.
  package static let producer = RecordField("producer")
  /// 标称生产企业所在地.
  package static let producerPlace = RecordField("producerPlace")
  /// 抽样日期.
  package static let samplingDate = RecordField("samplingDate")
  /// 检验报告编号.
  package static let reportNumber = RecordField("reportNumber")
  /// 检验结论.
  package static let verdict = RecordField("verdict")
  /// 不合格项目.
  package static let failedItems = RecordField("failedItems")
  /// 承检机构.
  package static let institute = RecordField("institute")
  /// 备注.
  package static let remarks = RecordField("remarks")
  /// 任务来源.
  package static let source = RecordField("source")
  /// 检验类别: 抽检 or 复检.
  package static let inspectionKind = RecordField("inspectionKind")
  /// 统一社会信用代码.
  package static let creditCode = RecordField("creditCode")
  /// 生产许可证编号.
  package static let productionLicence = RecordField("productionLicence")
  /// CCC 证书编号.
  package static let cccCertificate = RecordField("cccCertificate")
  /// 责令改正日期: when the order to rectify was served.
  package static let rectificationOrdered = RecordField("rectificationOrdered")
  /// 整改完成日期.
  package static let rectified = RecordField("rectified")
  /// 复查日期.
  package static let rechecked = RecordField("rechecked")
  /// 受检单位地址.
  package static let sampledEntityAddress = RecordField("sampledEntityAddress")
}
