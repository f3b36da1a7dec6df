using System.Xml.Linq;
using Meldpunt.Triage.Harness.Dmn;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Worded;

namespace Meldpunt.Triage.Exports.Tests.Dmn;

/// <summary>Models to look at, and their parts.</summary>
internal static class Models
{
    public static readonly XNamespace Model = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    /// <summary>That of the hotline.</summary>
    public static TriagePolicy Hotline { get; } = Samples.SamplePolicies.Later;

    /// <summary>Policies of several kinds.</summary>
    public static TheoryData<TriagePolicy> Policies => [Hotline, LibraryPolicy.Make(), Samples.LanguagePolicy.Make(), .. Enumerable.Range(100, 5).Select(WordedPolicies.OfFeel)];

    public static XElement Of(TriagePolicy policy) => XDocument.Parse(DmnExport.Write(policy)).Root!;

    public static XElement Decision(XElement model, string name) => model.Elements(Model + "decision").Single(decision => (string?)decision.Attribute("name") == name);

    /// <summary>For each row of a decision's table its cells, its output, its description and its annotation.</summary>
    public static string[][] Rows(XElement model, string name) =>
    [
        .. Decision(model, name).Descendants(Model + "rule").Select(rule => (string[])
        [
            .. rule.Elements(Model + "inputEntry").Concat(rule.Elements(Model + "outputEntry")).Select(Text),
            rule.Element(Model + "description")?.Value ?? "",
            Text(rule.Element(Model + "annotationEntry")!),
        ]),
    ];

    public static string Text(XElement element) => element.Element(Model + "text")!.Value;
}
